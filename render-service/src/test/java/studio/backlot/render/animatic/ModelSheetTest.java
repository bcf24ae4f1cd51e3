package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.CastMember;

/** The page that shows a character from all sides. */
class ModelSheetTest {

    @Test
    void every_form_has_one_that_shows_its_colours() {
        for (CastMember member : List.of(Samples.sarah(), Samples.aria(), Samples.orb())) {
            BufferedImage sheet = new Animatic().modelSheet(member, Samples.CINEMATIC);
            assertThat(sheet.getWidth()).isEqualTo(ModelSheet.WIDTH);
            int skin = member.dna().identity().skin().rgb();
            assertThat(pixels(sheet, skin)).as(member.name()).isGreaterThan(1500);
        }
    }

    @Test
    void is_the_same_to_the_bit_whoever_draws_it() {
        BufferedImage one = new Animatic().modelSheet(Samples.emma(), Samples.GHIBLI);
        Animatic busy = new Animatic();
        busy.portrait(Samples.sarah(), Samples.CINEMATIC, 320, 400);
        BufferedImage other = busy.modelSheet(Samples.emma(), Samples.GHIBLI);
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    throw new AssertionError("differs at %d, %d".formatted(x, y));
                }
            }
        }
    }

    private static int pixels(BufferedImage image, int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
