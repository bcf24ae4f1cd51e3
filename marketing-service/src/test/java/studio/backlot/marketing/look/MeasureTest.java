package studio.backlot.marketing.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import studio.backlot.marketing.TestPictures;

class MeasureTest {

    @Test
    void a_head_is_found_where_it_is() {
        Measure measure = Measure.of(TestPictures.frame(1, 0.7, 0.5));
        assertThat(measure.face()).hasValueSatisfying(face -> {
            assertThat(face.x()).isCloseTo(0.7, within(0.02));
            assertThat(face.height()).isCloseTo(0.5, within(0.03));
        });
        assertThat(measure.focus().x()).isCloseTo(0.7, within(0.02));
    }

    @Test
    void a_head_larger_than_the_frame_is_high_is_found() {
        assertThat(Measure.of(TestPictures.frame(1, 0.5, 1.1)).face())
                .hasValueSatisfying(face -> assertThat(face.x()).isCloseTo(0.5, within(0.02)));
    }

    @Test
    void an_evening_sky_is_no_face() {
        BufferedImage sky = Canvas.opaque(256, 144);
        Graphics2D graphics = Canvas.draw(sky);
        graphics.setPaint(new Color(0xF0A880));
        graphics.fillRect(0, 0, 256, 90);
        graphics.dispose();
        assertThat(Measure.of(sky).face()).isEmpty();
    }

    @Test
    void a_face_draws_more_than_an_empty_place() {
        Measure face = Measure.of(TestPictures.frame(1, 0.5, 0.6));
        Measure empty = Measure.of(TestPictures.frame(1, 0.5, 0));
        assertThat(face.attraction()).isGreaterThan(empty.attraction());
    }

    @Test
    void grey_has_no_colour_and_no_contrast() {
        BufferedImage grey = Canvas.opaque(256, 144);
        Graphics2D graphics = Canvas.draw(grey);
        graphics.setPaint(new Color(0x808080));
        graphics.fillRect(0, 0, 256, 144);
        graphics.dispose();
        Measure measure = Measure.of(grey);
        assertThat(measure.colourfulness()).isCloseTo(0, within(1e-9));
        assertThat(measure.contrast()).isCloseTo(0, within(1e-6));
        assertThat(measure.brightness()).isCloseTo(0.502, within(0.001));
    }
}
