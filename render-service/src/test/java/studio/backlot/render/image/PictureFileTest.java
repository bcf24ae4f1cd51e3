package studio.backlot.render.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Painting;
import studio.backlot.render.image.PictureFile.Unusable;

/** Files as models send them, and as they had better not. */
class PictureFileTest {
    private static final Painting PAINTING = Painting.of("a lighthouse", "4:5", "1K");

    @ParameterizedTest
    @EnumSource(names = {"GOOD", "TRANSPARENT", "JPEG"})
    void a_picture_is_read_whatever_its_kind(Depicting depicting) throws Exception {
        byte[] file = PAINTING.as(depicting);
        assertThat(PictureFile.mediaType(file)).contains(depicting == Depicting.JPEG ? "image/jpeg" : "image/png");
        BufferedImage image = PictureFile.read(file);
        assertThat(image.getWidth()).isEqualTo(928);
        assertThat(image.getHeight()).isEqualTo(1152);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, It is empty",
        "CUT_OFF, It is damaged",
        "SMALL, It is 64 x 80 pixels",
        "WIDE, It is 2048 x 512 pixels",
        "BOMB, It is 60000 x 60000 pixels",
        "WEBP, It is neither PNG nor JPEG",
        "PAGE, It is neither PNG nor JPEG"
    })
    void what_is_no_usable_picture_says_why(Depicting depicting, String why) {
        assertThat(refusal(PAINTING.as(depicting)).message()).startsWith(why);
    }

    @Test
    void no_byte_that_is_wrong_lets_anything_else_be_thrown() {
        byte[] whole = new Painting("small enough to try", 256, 256).as(Depicting.GOOD);
        for (int at = 8; at < whole.length; at += 7) {
            byte[] wrong = whole.clone();
            wrong[at] ^= 0x55;
            try {
                assertThat(PictureFile.read(wrong).getWidth()).isBetween(256, 4096);
            } catch (Unusable unusable) {
                assertThat(unusable.message()).isNotBlank();
            }
        }
    }

    @Test
    void signs_alone_are_no_picture() {
        byte[] sign = Arrays.copyOf(PAINTING.as(Depicting.GOOD), 8);
        assertThat(refusal(sign).message()).startsWith("It is damaged");
        assertThat(refusal(new byte[0]).message()).startsWith("It is neither");
    }

    private static Unusable refusal(byte[] file) {
        Unusable refusal = catchThrowableOfType(Unusable.class, () -> PictureFile.read(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
