package studio.backlot.gateway.production;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.backlot.contracts.event.Step;

/** A step of the line, from its first possible moment to its last event. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StepTime(Step step, Phase state, Optional<Instant> startedAt, Optional<Instant> finishedAt) {

    /** How far a step is. */
    public enum Phase {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED
    }

    /** Wall time of a finished step. */
    @JsonProperty
    public Optional<Double> seconds() {
        return startedAt.flatMap(start ->
                finishedAt.map(end -> Math.max(0, Duration.between(start, end).toMillis()) / 1000.0));
    }
}
