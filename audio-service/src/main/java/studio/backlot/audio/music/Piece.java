package studio.backlot.audio.music;

import java.util.Optional;
import studio.backlot.audio.score.Composer;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Mood;
import studio.backlot.kit.json.Json;

/**
 * Music that is wanted.
 *
 * @param seconds its length
 * @param seed decides key, tune and harmony
 * @param tempo quarter notes a minute; the mood's own when absent
 */
public record Piece(Mood mood, double seconds, long seed, Optional<Integer> tempo) {

    private record Identity(String engine, Piece piece) {}

    public Piece {
        tempo = Absent.optional(tempo);
    }

    /** What it is kept under. */
    public String key() {
        return Json.sha256(Json.canonical(new Identity(Recital.VERSION + "/" + Composer.VERSION, this)));
    }
}
