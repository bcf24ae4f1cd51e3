package studio.backlot.render.take;

import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Encoding;
import studio.backlot.render.animatic.ShotScript;

/** The hash of everything that a take is a function of. Inputs are immutable, so equal keys are equal takes. */
public final class TakeKey {
    private TakeKey() {}

    /**
     * The key of what this engine makes of a script.
     *
     * @param script trimmed: what the picture is drawn from, recordings by their own hashes among it
     * @param continued SHA-256 of the last frame that the picture goes on from
     * @param engine version of the renderer, and name of the encoder that writes its frames
     * @return 64 lower-case hexadecimal digits
     */
    public static String of(ShotScript script, Optional<String> continued, Engine engine) {
        return of(request(script, continued, engine));
    }

    /** The key of a request. */
    public static String of(byte[] request) {
        return Json.sha256(request);
    }

    /** The canonical JSON that a key is the hash of. */
    public static byte[] request(ShotScript script, Optional<String> continued, Engine engine) {
        return Json.canonical(new Request(script, continued, engine, encoding(script.format())));
    }

    /**
     * The same of a model that is paid.
     *
     * @param asked SHA-256 of what it is asked for
     */
    public static byte[] request(ShotScript script, Optional<String> continued, Engine engine, String asked) {
        return Json.canonical(new Asked(script, continued, engine, encoding(script.format()), asked));
    }

    private static Encoding encoding(FilmFormat format) {
        return Encoding.of(format);
    }

    private record Request(ShotScript script, Optional<String> continued, Engine engine, Encoding encoding) {}

    private record Asked(
            ShotScript script, Optional<String> continued, Engine engine, Encoding encoding, String asked) {}

    /**
     * What makes pictures of scripts.
     *
     * @param renderer name and version of what films, {@link Filming#engine}
     * @param encoder of H.264; takes of different encoders cannot be joined without encoding again
     */
    public record Engine(String renderer, String encoder) {}
}
