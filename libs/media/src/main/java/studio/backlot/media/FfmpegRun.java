package studio.backlot.media;

import java.util.List;
import java.util.Optional;

/**
 * A run of ffmpeg that ended well.
 *
 * @param log what it said on stderr, at most the last 400 lines: filters such as ebur128 answer there
 * @param progress the last it reported
 */
public record FfmpegRun(List<String> log, Optional<Progress> progress) {}
