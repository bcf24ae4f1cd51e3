package studio.backlot.render.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.render.SampleShots;
import studio.backlot.render.provider.ImageOrder;

class ReferencePortraitTest {
    private static final CastMember EMMA = SampleShots.emma();

    @Test
    void a_picture_of_any_shape_is_fitted_by_its_middle() {
        BufferedImage wide = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = wide.createGraphics();
        graphics.setPaint(Color.RED);
        graphics.fillRect(0, 0, 1600, 900);
        graphics.setPaint(Color.BLUE);
        graphics.fillRect(440, 0, 720, 900);
        graphics.dispose();

        BufferedImage fitted = ReferencePortrait.fitted(wide);

        assertThat(fitted.getWidth()).isEqualTo(640);
        assertThat(fitted.getHeight()).isEqualTo(800);
        assertThat(fitted.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(fitted.getRGB(4, 4)).isEqualTo(Color.BLUE.getRGB());
        assertThat(fitted.getRGB(635, 795)).isEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void what_is_transparent_is_light_grey() {
        BufferedImage fitted = ReferencePortrait.fitted(new BufferedImage(320, 400, BufferedImage.TYPE_INT_ARGB));
        assertThat(fitted.getRGB(320, 400)).isEqualTo(Color.LIGHT_GRAY.getRGB());
    }

    @Test
    void a_drawn_portrait_is_known_by_provider_model_and_request() {
        ImageOrder order = ReferencePortrait.order(EMMA, "one");
        String key = ReferencePortrait.key(EMMA, "gemini", order);

        assertThat(ReferencePortrait.key(EMMA, "gemini", ReferencePortrait.order(EMMA, "one")))
                .isEqualTo(key);
        assertThat(ReferencePortrait.key(EMMA, "openrouter", order)).isNotEqualTo(key);
        assertThat(ReferencePortrait.key(EMMA, "gemini", ReferencePortrait.order(EMMA, "two")))
                .isNotEqualTo(key);
        CastMember anna = SampleShots.person("emma", "Anna", "en");
        assertThat(ReferencePortrait.key(anna, "gemini", ReferencePortrait.order(anna, "one")))
                .isNotEqualTo(key);
        assertThat(ReferencePortrait.key(EMMA)).isNotEqualTo(key);
    }
}
