package studio.backlot.render.take;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void what_is_written_is_read_again_to_the_bit(int type) throws IOException {
        BufferedImage image = new BufferedImage(37, 23, type);
        int most = type == BufferedImage.TYPE_USHORT_GRAY ? 65_535 : 255;
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    image.getRaster().setSample(x, y, band, (x * 7919 + y * 104_729 + band * 31) % (most + 1));
                }
            }
        }

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.bytes(image)));

        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    assertThat(read.getRaster().getSample(x, y, band))
                            .isEqualTo(image.getRaster().getSample(x, y, band));
                }
            }
        }
    }
}
