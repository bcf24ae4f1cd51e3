package studio.backlot.marketing.look;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What there is in a picture, measured on a thumbnail of 160×90.
 *
 * @param brightness mean luma, 0 to 1
 * @param contrast standard deviation of the luma, 0 to about 0.5
 * @param colourfulness after Hasler and Süsstrunk (2003), 0 to about 1
 * @param texture mean difference between neighbours' luma: wide pictures of places have more of it than close ones
 * @param face the largest face, when there is one
 * @param detail where detail is
 */
public record Measure(
        double brightness, double contrast, double colourfulness, double texture, Optional<Patch> face, Patch detail) {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    /** Measures a picture of which nobody says where faces are. */
    public static Measure of(BufferedImage picture) {
        return of(picture, Faces.largest(picture));
    }

    /** Measures a picture whose largest face is known. */
    public static Measure of(BufferedImage picture, Optional<Patch> face) {
        int[] pixels = Canvas.pixels(Canvas.scaled(picture, WIDTH, HEIGHT));
        double[] luma = new double[pixels.length];
        Moments light = new Moments();
        Moments redGreen = new Moments();
        Moments yellowBlue = new Moments();
        for (int i = 0; i < pixels.length; i++) {
            double red = (pixels[i] >> 16 & 255) / 255.0;
            double green = (pixels[i] >> 8 & 255) / 255.0;
            double blue = (pixels[i] & 255) / 255.0;
            luma[i] = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            light.add(luma[i], 1);
            redGreen.add(red - green, 1);
            yellowBlue.add((red + green) / 2 - blue, 1);
        }
        Moments edges = new Moments();
        Moments across = new Moments();
        Moments down = new Moments();
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int at = y * WIDTH + x;
                double edge = Math.abs(luma[at + 1] - luma[at - 1]) + Math.abs(luma[at + WIDTH] - luma[at - WIDTH]);
                double nearMiddle = 1.2 - Math.abs(x - WIDTH / 2.0) / WIDTH;
                double weight = edge * edge * nearMiddle + 1e-6;
                edges.add(edge, 1);
                across.add((x + 0.5) / WIDTH, weight);
                down.add((y + 0.5) / HEIGHT, weight);
            }
        }
        double colourfulness = Math.hypot(redGreen.deviation(), yellowBlue.deviation())
                + 0.3 * Math.hypot(redGreen.mean(), yellowBlue.mean());
        return new Measure(
                light.mean(),
                light.deviation(),
                colourfulness,
                edges.mean(),
                face,
                new Patch(across.mean(), down.mean(), 0.5, 0.5));
    }

    /** How well a picture carries a poster: contrast, colour, a face, and light enough to see it. */
    public double attraction() {
        double visible = Math.clamp(brightness / 0.18, 0.2, 1);
        return (contrast * 3 + colourfulness * 1.5 + Math.min(faceShare() / 0.06, 1) * 0.9 * wholeness()) * visible;
    }

    /** How different two pictures are, 0 to about 2. */
    public double distance(Measure other) {
        return Math.abs(brightness - other.brightness)
                + Math.abs(contrast - other.contrast)
                + Math.abs(colourfulness - other.colourfulness)
                + Math.abs(focus().x() - other.focus().x());
    }

    /** Where the eye goes. */
    public Patch focus() {
        return face.orElse(detail);
    }

    /** 1 for a face that can be shown with its hair and its chin, less for one that the frame cuts or nearly does. */
    private double wholeness() {
        return face.filter(patch -> patch.top() < 0.1 * patch.height() || patch.bottom() > 0.82)
                .map(cut -> 0.25)
                .orElse(1.0);
    }

    /** Share of the picture that the face takes. */
    public double faceShare() {
        return face.map(patch -> patch.width() * patch.height()).orElse(0.0);
    }

    /** Weighted mean and standard deviation. */
    private static final class Moments {
        private double weights;
        private double sum;
        private double squares;

        void add(double value, double weight) {
            weights += weight;
            sum += value * weight;
            squares += value * value * weight;
        }

        double mean() {
            return weights == 0 ? 0 : sum / weights;
        }

        double deviation() {
            return weights == 0 ? 0 : Math.sqrt(Math.max(0, squares / weights - mean() * mean()));
        }
    }
}
