package studio.backlot.render.take;

import java.nio.file.Path;

/**
 * A take in files, not yet kept.
 *
 * @param picture MP4
 * @param keyFrame PNG
 * @param lastFrame PNG
 * @param track JSON: what is where in each frame
 * @param frames length
 * @param frameHash SHA-256 over all frames as drawn
 */
public record FilmedTake(Path picture, Path keyFrame, Path lastFrame, Path track, long frames, String frameHash) {}
