package studio.backlot.render.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What models are asked for to film a shot. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Purchase.class),
    @JsonSubTypes.Type(Hybrid.class),
    @JsonSubTypes.Type(StillPurchase.class)
})
public sealed interface Commission permits Purchase, Hybrid, StillPurchase {

    /** Who films it, for people. */
    String by();

    /** Who films it and in which version, part of the take's key. */
    String renderer();

    /** SHA-256 of what is asked for, without the names of shots. */
    String asked();
}
