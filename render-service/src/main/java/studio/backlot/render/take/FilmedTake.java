package studio.backlot.render.take;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.ScreenRegion;

/**
 * A take in files, not yet kept.
 *
 * @param picture MP4
 * @param keyFrame PNG
 * @param lastFrame PNG
 * @param faces in the key frame, the largest first, from an engine that knows
 * @param track JSON: what is where in each frame, from an engine that knows
 * @param frames length
 * @param frameHash SHA-256 over all frames as drawn; empty of a file that was encoded elsewhere
 * @param drawn some frames as they were drawn; none from an engine that is not trusted
 */
public record FilmedTake(
        Path picture,
        Path keyFrame,
        Path lastFrame,
        Optional<List<ScreenRegion>> faces,
        Optional<Path> track,
        long frames,
        String frameHash,
        List<DrawnFrame> drawn) {

    public FilmedTake {
        drawn = List.copyOf(drawn);
    }
}
