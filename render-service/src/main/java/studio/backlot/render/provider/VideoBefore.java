package studio.backlot.render.provider;

import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/**
 * A video that a call goes on from.
 *
 * @param file an MP4
 * @param left the folder that the provider was told to leave it in, where it may lie still; of one call alone
 */
public record VideoBefore(Path file, Optional<OutputFolder> left) {
    public VideoBefore {
        left = Absent.optional(left);
    }
}
