package studio.backlot.render.footage.placing.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.film.Absent;
import studio.backlot.media.Framing;
import studio.backlot.render.footage.placing.work.Placing.Wish;

/** Footage for a shot. */
record PlaceFootage(
        @JsonPropertyDescription("The footage.") @NotNull UUID footage,

        @JsonPropertyDescription("First frame: its number from 0, or its timecode; the beginning when absent.")
        Optional<String> in,

        @JsonPropertyDescription("Length in frames of the production; all that follows when absent.")
        Optional<@Positive Long> frames,

        @JsonPropertyDescription("crop or letterbox, when the footage has another shape; crop when absent.")
        Optional<Framing> framing) {

    PlaceFootage {
        in = Absent.optional(in);
        frames = Absent.optional(frames);
        framing = Absent.optional(framing);
    }

    Wish wish() {
        return new Wish(footage, in, frames, framing.orElse(Framing.CROP));
    }
}
