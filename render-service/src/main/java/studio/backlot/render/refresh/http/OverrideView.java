package studio.backlot.render.refresh.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import studio.backlot.render.prompt.override.ProfileOverride;

/** What an organisation says otherwise of a provider's models than the deployment. */
record OverrideView(
        @JsonPropertyDescription("As the catalogue names it.")
        String provider,

        @JsonPropertyDescription("Counted from 1; earlier ones are kept.")
        int version,

        @JsonPropertyDescription("When it was kept.") Instant changedAt,
        @JsonPropertyDescription("By whom.") String changedBy,

        @JsonPropertyDescription("A list of profiles in YAML, as a deployment's file of models has it.")
        String yaml) {

    static OverrideView of(ProfileOverride override) {
        return new OverrideView(
                override.provider(), override.version(), override.changedAt(), override.changedBy(), override.yaml());
    }
}
