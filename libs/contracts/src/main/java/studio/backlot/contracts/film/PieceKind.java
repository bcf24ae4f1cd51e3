package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of set pieces with a shape of their own; anything else is a BOX. */
public enum PieceKind {
    @JsonProperty("box")
    BOX,
    @JsonProperty("panel")
    PANEL,
    @JsonProperty("column")
    COLUMN,
    @JsonProperty("window")
    WINDOW,
    @JsonProperty("door")
    DOOR,
    @JsonProperty("stairs")
    STAIRS,
    @JsonProperty("desk")
    DESK,
    @JsonProperty("table")
    TABLE,
    @JsonProperty("chair")
    CHAIR,
    @JsonProperty("sofa")
    SOFA,
    @JsonProperty("bed")
    BED,
    @JsonProperty("shelf")
    SHELF,
    @JsonProperty("lamp")
    LAMP,
    @JsonProperty("screen")
    SCREEN,
    @JsonProperty("computer")
    COMPUTER,
    @JsonProperty("rack")
    RACK,
    @JsonProperty("book")
    BOOK,
    @JsonProperty("tablet")
    TABLET,
    @JsonProperty("plant")
    PLANT,
    @JsonProperty("tree")
    TREE,
    @JsonProperty("rug")
    RUG,
    @JsonProperty("picture")
    PICTURE,
    @JsonProperty("curtain")
    CURTAIN,
    @JsonProperty("crate")
    CRATE,
    @JsonProperty("vehicle")
    VEHICLE,
    @JsonProperty("rock")
    ROCK
}
