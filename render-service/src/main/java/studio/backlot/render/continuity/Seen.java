package studio.backlot.render.continuity;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What a caller's model saw in a take. */
public record Seen(
        @JsonPropertyDescription("subject-consistency or background-consistency.")
        String measure,

        @JsonPropertyDescription("The model, as the caller calls it.")
        String model,

        @JsonPropertyDescription("Vectors that were given, one for each frame.")
        int frames,

        @JsonPropertyDescription("VBench's consistency of them, 0 to 1: 1 when all frames look the same to the model.")
        double value) {}
