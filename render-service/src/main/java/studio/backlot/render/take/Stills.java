package studio.backlot.render.take;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.TrackFrame;

/**
 * The pictures of a take, from its middle and its end. They are taken while it is filmed, when the renderer has just drawn
 * these frames and the encoder is busy with those before.
 */
final class Stills {
    private final Animatic animatic;
    private final ShotScript script;
    private final Path key;
    private final Path last;
    private List<ScreenRegion> faces = List.of();

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

    /** What is where in a frame that may be one of them. */
    void tracked(TrackFrame frame) {
        if (frame.frame() == script.frames() / 2) {
            FilmFormat format = script.format();
            faces = frame.characters().stream()
                    .flatMap(person -> person.face().stream())
                    .map(box -> region(box, format))
                    .sorted(Comparator.comparingDouble(ScreenRegion::area).reversed())
                    .toList();
        }
    }

    private static ScreenRegion region(List<Integer> box, FilmFormat format) {
        double width = format.width();
        double height = format.height();
        return ScreenRegion.between(box.get(0) / width, box.get(1) / height, box.get(2) / width, box.get(3) / height);
    }

    /** Faces in the key frame, the largest first. */
    List<ScreenRegion> faces() {
        return faces;
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
