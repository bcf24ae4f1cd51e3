package studio.backlot.marketing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.marketing.look.Canvas;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;

/** Small shots as a renderer would draw them: a place in a colour, and a head somewhere in it. */
public final class TestPictures {

    public static final FilmFormat FORMAT = new FilmFormat(256, 144, 24);

    private TestPictures() {}

    public static MediaTools tools() {
        return MediaTools.find(Path.of("target", "tools"));
    }

    /** A place with a head at {@code x} (0 to 1) that takes {@code size} (0 to 1) of the height; none when 0. */
    public static BufferedImage frame(int place, double x, double size) {
        BufferedImage picture = Canvas.opaque(FORMAT.width(), FORMAT.height());
        Graphics2D graphics = Canvas.draw(picture);
        Color sky = Color.getHSBColor(0.5f + place * 0.09f, 0.6f, 0.25f + 0.1f * (place % 4));
        graphics.setPaint(new GradientPaint(0, 0, sky.darker(), 0, FORMAT.height(), sky.brighter()));
        graphics.fillRect(0, 0, FORMAT.width(), FORMAT.height());
        graphics.setPaint(new Color(0xE8B894));
        double height = FORMAT.height() * size;
        double middle = FORMAT.width() * x;
        graphics.fill(new Ellipse2D.Double(middle - height * 0.4, 30, height * 0.8, height));
        graphics.setPaint(new Color(0x20304A));
        for (double side : new double[] {-0.18, 0.18}) {
            double eye = height * 0.2;
            graphics.fill(new Ellipse2D.Double(middle + height * side - eye / 2, 30 + height * 0.4, eye, eye));
        }
        graphics.dispose();
        return picture;
    }

    public static Path png(Path file, BufferedImage picture) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /** A clip in which the head walks. */
    public static Path clip(Path file, int place, int frames) {
        try (FrameEncoder encoder = FrameEncoder.open(tools(), FORMAT, file)) {
            for (int i = 0; i < frames; i++) {
                encoder.write(I420.of(frame(place, 0.2 + 0.6 * i / frames, 0.4)));
            }
        }
        return file;
    }

    /** A stereo tone of 48 kHz; {@code level} in dB below full scale. */
    public static Path tone(Path file, int hertz, double level, double seconds) {
        String source =
                "sine=f=%d:r=48000:d=%s,pan=stereo|c0=c0|c1=c0,volume=%sdB".formatted(hertz, seconds, 18 + level);
        new Ffmpeg(tools())
                .run(
                        List.of("-f", "lavfi", "-i", source, "-c:a", "pcm_s24le", "-f", "wav", file.toString()),
                        Duration.ofSeconds(30));
        return file;
    }
}
