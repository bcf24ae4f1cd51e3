package studio.backlot.render.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture as it came from elsewhere: PNG or JPEG by its first bytes, whatever else is said of it. */
public final class PictureFile {
    private static final int LONGEST_SIGN = 8;
    private static final int LEAST_SIDE = 256;
    private static final int MOST_SIDE = 4096;

    /** Longer side to shorter one. */
    private static final double MOST_RATIO = 2.5;

    /** Its kinds, by their first bytes. */
    private enum Kind {
        PNG("image/png", "89504e470d0a1a0a"),
        JPEG("image/jpeg", "ffd8ff");

        private final String mediaType;
        private final String sign;

        Kind(String mediaType, String sign) {
            this.mediaType = mediaType;
            this.sign = sign;
        }

        private static Optional<Kind> of(byte[] file) {
            String begins = HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST_SIGN));
            return Arrays.stream(values())
                    .filter(kind -> begins.startsWith(kind.sign))
                    .findFirst();
        }
    }

    /** A file that is no usable picture; the message says why. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unusable(String message) {
            super(message);
        }

        public String message() {
            return String.valueOf(getMessage());
        }
    }

    private PictureFile() {}

    /** Empty when it is no picture of a kind that is taken. */
    public static Optional<String> mediaType(byte[] file) {
        return Kind.of(file).map(kind -> kind.mediaType);
    }

    /** Its pixels. Width and height are looked at before anything is unpacked; what it holds beside pixels is not read. */
    public static BufferedImage read(byte[] file) throws Unusable {
        Kind kind = Kind.of(file).orElseThrow(() -> new Unusable("It is neither PNG nor JPEG."));
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            bounded(reader.getWidth(0), reader.getHeight(0));
            BufferedImage image = reader.read(0);
            seen(image);
            return image;
        } catch (IOException | RuntimeException damaged) {
            // The platform's readers throw whatever they stumble over.
            throw new Unusable("It is damaged, or not all of it is there.");
        } finally {
            reader.dispose();
        }
    }

    private static void bounded(int width, int height) throws Unusable {
        int shorter = Math.min(width, height);
        int longer = Math.max(width, height);
        if (shorter < LEAST_SIDE || longer > MOST_SIDE || longer > shorter * MOST_RATIO) {
            throw new Unusable("It is %d x %d pixels; expected sides of %d to %d, one at most %.0f times the other."
                    .formatted(width, height, LEAST_SIDE, MOST_SIDE, MOST_RATIO));
        }
    }

    private static void seen(BufferedImage image) throws Unusable {
        int first = image.getRGB(0, 0);
        for (int y = 0; y < image.getHeight(); y += 8) {
            for (int x = 0; x < image.getWidth(); x += 8) {
                if (image.getRGB(x, y) != first) {
                    return;
                }
            }
        }
        throw new Unusable("It is empty: all of it has one colour.");
    }
}
