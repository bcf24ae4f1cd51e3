package studio.backlot.fakes.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** A picture whose colours follow from the words: equal words have equal pictures. */
public record Painting(String words, int width, int height) {
    private static final int BASE = 1024;
    private static final int PIECE = 32;
    private static final int HUGE = 60_000;

    /** Where a PNG has its width, and the sum of the part that it is in. */
    private static final int WIDTH_AT = 16;

    private static final int HEADER_FROM = 12;
    private static final int HEADER_UNTIL = 29;

    private static final Map<String, Integer> SIZES = Map.of("1K", 1, "2K", 2, "4K", 4);

    /**
     * In the terms of most interfaces.
     *
     * @param aspectRatio such as {@code 4:5}
     * @param size such as {@code 1K}
     */
    public static Painting of(String words, String aspectRatio, String size) {
        String[] sides = aspectRatio.split(":", -1);
        double ratio = Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
        double pixels = BASE * SIZES.getOrDefault(size, 1);
        return new Painting(
                words,
                (int) Math.round(pixels * Math.sqrt(ratio) / PIECE) * PIECE,
                (int) Math.round(pixels / Math.sqrt(ratio) / PIECE) * PIECE);
    }

    /** A file. */
    public byte[] as(Depicting depicting) {
        return switch (depicting) {
            case GOOD -> png(image(width, height, BufferedImage.TYPE_INT_RGB, true));
            case TRANSPARENT -> png(image(width, height, BufferedImage.TYPE_INT_ARGB, true));
            case JPEG -> file(image(width, height, BufferedImage.TYPE_INT_RGB, true), "jpeg");
            case EMPTY -> png(image(width, height, BufferedImage.TYPE_INT_RGB, false));
            case CUT_OFF -> {
                byte[] whole = as(Depicting.GOOD);
                yield Arrays.copyOf(whole, whole.length / 2);
            }
            case SMALL -> png(image(64, 80, BufferedImage.TYPE_INT_RGB, true));
            case WIDE -> png(image(2048, 512, BufferedImage.TYPE_INT_RGB, true));
            case BOMB -> bomb(as(Depicting.SMALL));
            case WEBP -> "RIFF$\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
            case PAGE -> "<html>Please sign in.</html>".getBytes(StandardCharsets.UTF_8);
        };
    }

    private BufferedImage image(int wide, int high, int type, boolean painted) {
        BufferedImage image = new BufferedImage(wide, high, type);
        if (painted) {
            int hash = words.hashCode();
            Graphics2D graphics = image.createGraphics();
            int alpha = type == BufferedImage.TYPE_INT_ARGB ? 128 : 255;
            graphics.setPaint(new GradientPaint(0, 0, colour(hash, alpha), 0, high, colour(hash * 31, alpha)));
            graphics.fillRect(0, 0, wide, high);
            graphics.setPaint(colour(hash * 17, alpha));
            graphics.fillOval(wide / 4, high / 4, wide / 2, high / 2);
            graphics.dispose();
        }
        return image;
    }

    private static Color colour(int hash, int alpha) {
        return new Color(hash >> 16 & 0xFF, hash >> 8 & 0xFF, hash & 0xFF, alpha);
    }

    private static byte[] bomb(byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png);
        file.putInt(WIDTH_AT, HUGE).putInt(WIDTH_AT + Integer.BYTES, HUGE);
        CRC32 sum = new CRC32();
        sum.update(png, HEADER_FROM, HEADER_UNTIL - HEADER_FROM);
        file.putInt(HEADER_UNTIL, (int) sum.getValue());
        return png;
    }

    private static byte[] png(BufferedImage image) {
        return file(image, "png");
    }

    private static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
