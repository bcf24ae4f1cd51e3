package studio.backlot.media;

import java.nio.file.Path;
import java.util.Arrays;
import studio.backlot.contracts.film.FilmFormat;

/** Tools, and small clips whose every frame is known. */
final class TestClips {

    static final FilmFormat SMALL = new FilmFormat(128, 72, 24);

    private TestClips() {}

    static MediaTools tools() {
        return MediaTools.find(Path.of("target", "tools"));
    }

    /** One grey frame; {@code luma} from 16 to 235. */
    static byte[] grey(FilmFormat format, int luma) {
        int pixels = format.width() * format.height();
        byte[] frame = new byte[pixels * 3 / 2];
        Arrays.fill(frame, (byte) 128);
        Arrays.fill(frame, 0, pixels, (byte) luma);
        return frame;
    }

    /** Frames that grow brighter by 4 from {@code luma} on. */
    static String ramp(Path output, int frames, int luma) {
        try (FrameEncoder encoder = FrameEncoder.open(tools(), SMALL, output)) {
            for (int i = 0; i < frames; i++) {
                encoder.write(grey(SMALL, luma + 4 * i));
            }
            return encoder.frameHash();
        }
    }
}
