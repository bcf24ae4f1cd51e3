package studio.backlot.marketing.poster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Mood;
import studio.backlot.marketing.look.Measure;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.marketing.look.Patch;

/**
 * A key frame of the cut that a poster may use. The picture stays on disk until it is chosen.
 *
 * @param file PNG or JPEG
 * @param measure what is in it
 * @param mood of its scene
 */
public record KeyArt(Path file, Measure measure, Mood mood) {

    /** Measures the key frame of a take; empty when the file is no picture. */
    public static Optional<KeyArt> of(Path file, Take take, Mood mood) {
        return read(file).map(picture -> new KeyArt(file, measure(picture, take), mood));
    }

    private static Measure measure(BufferedImage picture, Take take) {
        return take.faces()
                .map(faces -> Measure.of(picture, faces.stream().findFirst().map(Patch::of)))
                .orElseGet(() -> Measure.of(picture));
    }

    /** The picture of a file; empty when it is none. */
    public static Optional<BufferedImage> read(Path file) {
        try {
            return Optional.ofNullable(ImageIO.read(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    BufferedImage picture() {
        return read(file).orElseThrow();
    }

    private double attraction() {
        return measure.attraction() + 0.35 * MoodPalette.pull(mood);
    }

    /** The frame that draws most; the earliest of equals. */
    public static KeyArt leading(List<KeyArt> frames) {
        return frames.stream()
                .max(Comparator.comparingDouble(KeyArt::attraction).thenComparing(frame -> -frames.indexOf(frame)))
                .orElseThrow();
    }

    /** The frame that says most of what the leading one does not: another light, a wide view, no face to be half covered. */
    public static Optional<KeyArt> supporting(List<KeyArt> frames, KeyArt leading) {
        return frames.stream()
                .filter(frame -> !frame.equals(leading))
                .max(Comparator.comparingDouble((KeyArt frame) -> frame.support(leading))
                        .thenComparing(frame -> -frames.indexOf(frame)));
    }

    private double support(KeyArt leading) {
        return leading.measure.distance(measure)
                + measure.contrast() * 1.5
                + measure.texture() * 10
                - (measure.face().isPresent() ? 1 : 0);
    }
}
