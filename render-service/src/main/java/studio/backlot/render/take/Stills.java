package studio.backlot.render.take;

import java.nio.file.Path;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;

/**
 * The pictures of a take, from its middle and its end. They are taken while it is filmed, when the renderer has just drawn
 * these frames and the encoder is busy with those before.
 */
final class Stills {
    private final Animatic animatic;
    private final ShotScript script;
    private final Path key;
    private final Path last;

    Stills(Animatic animatic, ShotScript script, Path folder) {
        this.animatic = animatic;
        this.script = script;
        key = folder.resolve("key.png");
        last = folder.resolve("last.png");
    }

    /** A frame that may be one of them has been drawn. */
    void take(long frame) {
        if (frame == script.frames() / 2) {
            Png.write(animatic.still(script, frame), key);
        }
        if (frame == script.frames() - 1) {
            Png.write(animatic.still(script, frame), last);
        }
    }

    /** The frame in the middle; PNG. */
    Path key() {
        return key;
    }

    /** The last frame; PNG. */
    Path last() {
        return last;
    }
}
