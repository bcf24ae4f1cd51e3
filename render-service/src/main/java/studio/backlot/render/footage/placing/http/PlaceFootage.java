package studio.backlot.render.footage.placing.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Colour;
import studio.backlot.media.Framing;
import studio.backlot.render.footage.placing.work.Placing.Together;
import studio.backlot.render.footage.placing.work.Placing.Wish;

/** Footage for a shot. */
record PlaceFootage(
        @JsonPropertyDescription("The footage.") @NotNull UUID footage,

        @JsonPropertyDescription("First frame: its number from 0, or its timecode; the beginning when absent.")
        Optional<String> in,

        @JsonPropertyDescription("Length in frames of the production; all that follows when absent.")
        Optional<@Positive Long> frames,

        @JsonPropertyDescription("crop or letterbox, when the footage has another shape; crop when absent.")
        Optional<Framing> framing,

        @JsonPropertyDescription("What it is composed with; the footage stands alone when absent.")
        Optional<Composite> composite) {

    PlaceFootage {
        in = Absent.optional(in);
        frames = Absent.optional(frames);
        framing = Absent.optional(framing);
        composite = Absent.optional(composite);
    }

    /** What is laid over what; without key and matte the shot's drawn characters over the footage. */
    record Composite(
            @JsonPropertyDescription("Colour of the green or blue screen in the footage, such as #00B140.")
            Optional<Colour> key,

            @JsonPropertyDescription("Footage that is white where this one is to be seen and black where it is not.")
            Optional<UUID> matte,

            @JsonPropertyDescription("Footage behind it; the shot's drawn set when absent.")
            Optional<UUID> plate) {
        Composite {
            key = Absent.optional(key);
            matte = Absent.optional(matte);
            plate = Absent.optional(plate);
        }

        Together together() {
            return new Together(key, matte, plate);
        }
    }

    Wish wish() {
        return new Wish(footage, in, frames, framing.orElse(Framing.CROP), composite.map(Composite::together));
    }
}
