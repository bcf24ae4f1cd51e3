package studio.backlot.render.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import studio.backlot.render.prompt.Reference;

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

    /** Whether a model is shown a picture for some purpose. */
    boolean shows(Reference.Role role);

    /** SHA-256 of what is asked for, without the names of shots. */
    String asked();
}
