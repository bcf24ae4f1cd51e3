package studio.backlot.render.judge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the first picture of a take is to go on from.
 *
 * @param seam to the shot before
 * @param still that somebody approved, and the engine was given to begin with; a picture file of any size
 */
public record Beginning(Optional<Seam> seam, Optional<Path> still) {

    /** Of a take that begins as it likes. */
    public static final Beginning FREE = new Beginning(Optional.empty(), Optional.empty());

    public static Beginning with(Seam seam) {
        return new Beginning(Optional.of(seam), Optional.empty());
    }
}
