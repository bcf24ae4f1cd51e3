package studio.backlot.audio.music.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import studio.backlot.audio.music.Piece;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Mood;

/** Music to be composed. */
record MusicOrder(
        @JsonPropertyDescription("calm, tense, fear, wonder, hope, sad, joy, action or mystery.")
        Mood mood,

        @JsonPropertyDescription("Length, 3 to 600 seconds.") @DecimalMin("3") @DecimalMax("600")
        double seconds,

        @JsonPropertyDescription("The same seed gives the same music.")
        long seed,

        @JsonPropertyDescription("Quarter notes a minute, 40 to 200; the mood's own when absent.")
        Optional<@Min(40) @Max(200) Integer> tempo,

        @JsonPropertyDescription("Who plays it, composer or lyria; as the studio is set up when absent.")
        Optional<@Pattern(regexp = "composer|lyria") String> engine) {

    MusicOrder {
        tempo = Absent.optional(tempo);
        engine = Absent.optional(engine);
    }

    Piece piece() {
        return new Piece(mood, seconds, seed, tempo, engine, Optional.empty());
    }
}
