package studio.backlot.media;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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

    /** Frames that grow brighter by 4 from {@code luma} on; what the encoder says is the SHA-256 over them. */
    static String ramp(Path output, int frames, int luma) {
        MessageDigest hash = sha256();
        try (FrameEncoder encoder = FrameEncoder.open(tools(), SMALL, output, hash)) {
            for (int i = 0; i < frames; i++) {
                encoder.write(grey(SMALL, luma + 4 * i));
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
