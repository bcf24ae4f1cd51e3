package studio.backlot.media.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;

/** How many frames a second the encoder takes when drawing costs nothing: the limit of any renderer on this machine. */
public final class EncodeBenchmark {

    private static final int FRAMES = 480;

    private EncodeBenchmark() {}

    /** Arguments: the tools folder; encodes 480 drawn frames at 720p and prints the speed. */
    public static void main(String[] arguments) {
        MediaTools tools = MediaTools.find(Path.of(arguments.length > 0 ? arguments[0] : ".backlot/tools"));
        double speed = framesPerSecond(tools, FilmFormat.HD_720P24, FRAMES);
        System.out.printf(Locale.ROOT, "encode only, 1280x720, %d frames: %.0f frames a second%n", FRAMES, speed);
    }

    /** Frames a second, from opening the encoder to the finished file. */
    public static double framesPerSecond(MediaTools tools, FilmFormat format, int frames) {
        byte[][] pictures = new byte[48][];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = picture(format, i);
        }
        try {
            Path output = Files.createTempFile("encode-", ".mp4");
            try {
                long begun = System.nanoTime();
                try (FrameEncoder encoder = FrameEncoder.open(tools, format, output)) {
                    for (int i = 0; i < frames; i++) {
                        // There and back, so that motion is steady and no frame jumps.
                        int at = i % (2 * pictures.length);
                        encoder.write(pictures[at < pictures.length ? at : 2 * pictures.length - 1 - at]);
                    }
                }
                return frames / ((System.nanoTime() - begun) / 1e9);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** A soft gradient with a textured block that moves two pixels a frame: about what a frame of a drawn film costs. */
    private static byte[] picture(FilmFormat format, int number) {
        int width = format.width();
        int height = format.height();
        byte[] i420 = new byte[width * height * 3 / 2];
        int left = width / 8 + 2 * number;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean block = x >= left && x < left + width / 3 && y > height / 4 && y < height * 3 / 4;
                int luma = block ? 90 + ((x - left) * 31 ^ y * 17) % 40 : 40 + (x + y) * 120 / (width + height);
                i420[y * width + x] = (byte) luma;
            }
        }
        Arrays.fill(i420, width * height, width * height * 5 / 4, (byte) 120);
        Arrays.fill(i420, width * height * 5 / 4, i420.length, (byte) 138);
        return i420;
    }
}
