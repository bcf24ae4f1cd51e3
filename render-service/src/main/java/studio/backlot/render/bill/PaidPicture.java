package studio.backlot.render.bill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.event.Use;

/** A picture that an image model was asked to draw of one shot, and its money. */
public record PaidPicture(
        @JsonPropertyDescription("Who draws it, such as a still by gemini with gemini-3.1-flash-image.")
        String what,

        @JsonPropertyDescription("held while it is drawn; settled when it is here or given up.")
        String state,

        @JsonIgnore Optional<Use> use,

        @JsonPropertyDescription("What it has cost.") Cost cost)
        implements PaidWork {}
