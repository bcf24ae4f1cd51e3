package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of clothing that change a silhouette. */
public enum GarmentKind {
    @JsonProperty("shirt")
    SHIRT,
    @JsonProperty("sweater")
    SWEATER,
    @JsonProperty("jacket")
    JACKET,
    @JsonProperty("coat")
    COAT,
    @JsonProperty("dress")
    DRESS,
    @JsonProperty("trousers")
    TROUSERS,
    @JsonProperty("skirt")
    SKIRT,
    @JsonProperty("shoes")
    SHOES,
    @JsonProperty("scarf")
    SCARF,
    @JsonProperty("hat")
    HAT,
    @JsonProperty("glasses")
    GLASSES,
    @JsonProperty("robe")
    ROBE,
    @JsonProperty("cap")
    CAP,
    @JsonProperty("beanie")
    BEANIE,
    @JsonProperty("apron")
    APRON;

    /** Whether it is worn on the head. */
    public boolean isHeadwear() {
        return this == HAT || this == CAP || this == BEANIE;
    }
}
