package studio.backlot.audio.music;

import java.util.Optional;
import studio.backlot.audio.sound.Rate;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.kit.json.Json;

/**
 * Music that is wanted.
 *
 * @param seconds its length
 * @param seed decides key, tune and harmony
 * @param tempo quarter notes a minute; the mood's own when absent
 * @param engine who plays it; the composer of the house when absent
 * @param look of the film that it is for, which the composer of the house does not ask for
 */
public record Piece(
        Mood mood,
        double seconds,
        long seed,
        Optional<Integer> tempo,
        Optional<String> engine,
        Optional<StylePreset> look) {

    private record Identity(String engine, Piece piece) {}

    public Piece {
        tempo = Absent.optional(tempo);
        engine = Absent.optional(engine);
        look = Absent.optional(look);
    }

    /** The same by another engine. */
    public Piece by(Optional<String> other) {
        return new Piece(mood, seconds, seed, tempo, other, look);
    }

    /** Its length in samples of 48 kHz. */
    public long samples() {
        return Math.round(seconds * Rate.HZ);
    }

    /** What it is kept under when an engine of that version plays it. */
    public String key(String version) {
        return Json.sha256(Json.canonical(new Identity(version, this)));
    }
}
