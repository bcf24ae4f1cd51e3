package studio.backlot.render.take;

import java.nio.file.Path;
import java.util.List;
import studio.backlot.contracts.film.ScreenRegion;

/**
 * A take in files, not yet kept.
 *
 * @param picture MP4
 * @param keyFrame PNG
 * @param lastFrame PNG
 * @param faces in the key frame, the largest first
 * @param track JSON: what is where in each frame
 * @param frames length
 * @param frameHash SHA-256 over all frames as drawn
 */
public record FilmedTake(
        Path picture,
        Path keyFrame,
        Path lastFrame,
        List<ScreenRegion> faces,
        Path track,
        long frames,
        String frameHash) {}
