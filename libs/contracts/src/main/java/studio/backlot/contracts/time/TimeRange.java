package studio.backlot.contracts.time;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A half-open range of time: {@code start} belongs to it, {@code start + duration} does not. */
public record TimeRange(
        @JsonPropertyDescription("First instant of the range.")
        RationalTime start,

        @JsonPropertyDescription("Length, zero or more.") RationalTime duration) {

    public TimeRange {
        if (duration.value() < 0) {
            throw new IllegalArgumentException("duration: expected zero or more, not " + duration);
        }
    }

    public RationalTime end() {
        return start.plus(duration);
    }

    public boolean contains(RationalTime instant) {
        return instant.compareTo(start) >= 0 && instant.compareTo(end()) < 0;
    }
}
