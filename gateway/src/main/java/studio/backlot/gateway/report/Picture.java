package studio.backlot.gateway.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A picture that is part of the page: scaled down, JPEG, as a data URI.
 *
 * @param uri {@code data:image/jpeg;base64,…}
 * @param colour its mean colour, {@code #rrggbb}
 */
public record Picture(String uri, String colour) {
    private static final float QUALITY = 0.82f;

    /** Reads any picture of the platform and scales it down to at most {@code width} pixels. */
    public static Picture read(InputStream in, int width) throws IOException {
        BufferedImage image = ImageIO.read(in);
        if (image == null) {
            throw new IOException("not a picture");
        }
        BufferedImage scaled = scaled(image, Math.min(width, image.getWidth()));
        String base64 = Base64.getEncoder().encodeToString(jpeg(scaled));
        return new Picture("data:image/jpeg;base64," + base64, mean(scaled));
    }

    private static BufferedImage scaled(BufferedImage image, int width) throws IOException {
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        return Thumbnails.of(image)
                .forceSize(width, height)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String mean(BufferedImage image) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        int count = pixels.length;
        return String.format(Locale.ROOT, "#%02x%02x%02x", red / count, green / count, blue / count);
    }
}
