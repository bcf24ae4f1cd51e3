package studio.backlot.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void it_is_scaled_down_and_keeps_its_shape_and_colour() throws IOException {
        Picture picture = Picture.read(new ByteArrayInputStream(png(1280, 720, 0x336699)), 560);

        byte[] jpeg = Base64.getDecoder().decode(picture.uri().substring("data:image/jpeg;base64,".length()));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(read.getWidth()).isEqualTo(560);
        assertThat(read.getHeight()).isEqualTo(315);
        assertThat(picture.colour()).isEqualTo("#336699");
    }

    @Test
    void a_small_picture_is_not_blown_up() throws IOException {
        Picture picture = Picture.read(new ByteArrayInputStream(png(64, 64, 0xFFFFFF)), 560);

        byte[] jpeg = Base64.getDecoder().decode(picture.uri().substring("data:image/jpeg;base64,".length()));
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(64);
    }

    @Test
    void what_is_no_picture_is_said() {
        assertThatThrownBy(() -> Picture.read(new ByteArrayInputStream(new byte[] {1, 2, 3}), 560))
                .isInstanceOf(IOException.class);
    }

    private static byte[] png(int width, int height, int colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
