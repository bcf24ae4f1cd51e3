package studio.backlot.render.shot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Shot;
import studio.backlot.kit.json.Json;

/**
 * What makes another take of a shot another one: it is filmed with notes, and what is left to chance falls otherwise.
 *
 * @param number 1 for the first retake of a shot; it goes on counting in the next revision
 * @param notes of the review that asked for it
 */
public record Retake(int number, List<String> notes) {

    /** JSON readers keep whole numbers up to 2^53 exactly. */
    private static final int EXCESS_BITS = Long.SIZE - 53;

    public Retake {
        notes = List.copyOf(notes);
    }

    /** The one that comes after all of {@code earlier}. */
    public static Retake after(List<Retake> earlier, List<String> notes) {
        return new Retake(earlier.stream().mapToInt(Retake::number).max().orElse(0) + 1, notes);
    }

    /** The shot's request with the notes and a seed of its own, the same every time. */
    public ShotRequested of(ShotRequested request) {
        Shot shot = request.shot();
        Brief brief = shot.brief();
        Brief noted = new Brief(
                brief.action(),
                brief.camera(),
                brief.changes(),
                brief.dialogue(),
                brief.light(),
                brief.transition(),
                brief.ending(),
                Stream.concat(brief.notes().stream(), notes.stream()).toList());
        return new ShotRequested(
                request.production(),
                request.scene(),
                new Shot(shot.id(), shot.scene(), shot.order(), shot.link(), noted, shot.duration()),
                request.follows(),
                request.world(),
                request.format(),
                subSeed(request.seed()),
                request.intent(),
                request.tier(),
                request.engine());
    }

    private long subSeed(long seed) {
        byte[] digest = Json.sha256().digest((seed + "\n" + number).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() >>> EXCESS_BITS;
    }
}
