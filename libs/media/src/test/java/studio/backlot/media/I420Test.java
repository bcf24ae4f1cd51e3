package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class I420Test {

    /** ITU-R BT.709-6, 8 bit: the corners of the colour cube. */
    @ParameterizedTest
    @CsvSource({
        "000000, 16, 128, 128",
        "FFFFFF, 235, 128, 128",
        "FF0000, 63, 102, 240",
        "00FF00, 173, 42, 26",
        "0000FF, 32, 240, 118",
    })
    void colours_become_what_the_standard_says(String rgb, int luma, int blue, int red) {
        BufferedImage picture = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 4; x++) {
            picture.setRGB(x, 0, Integer.parseInt(rgb, 16));
            picture.setRGB(x, 1, Integer.parseInt(rgb, 16));
        }
        byte[] frame = I420.of(picture);
        assertThat(frame).hasSize(12);
        assertThat(frame[7] & 255).isEqualTo(luma);
        assertThat(frame[9] & 255).isEqualTo(blue);
        assertThat(frame[11] & 255).isEqualTo(red);
    }

    @Test
    void an_odd_size_is_refused() {
        BufferedImage odd = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> I420.of(odd)).hasMessageContaining("expected an even size, not 3x2");
    }
}
