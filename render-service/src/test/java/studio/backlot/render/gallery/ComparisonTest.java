package studio.backlot.render.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** What the measure sees and what it overlooks, on a picture made of a slope, bars and a spot. */
class ComparisonTest {

    private final BufferedImage scene = scene();

    @Test
    void a_picture_is_like_itself() {
        Comparison same = Comparison.of(scene, mapped(scene, rgb -> rgb));
        assertThat(same.similarity()).isCloseTo(1, within(1e-12));
        assertThat(same.weakest()).isCloseTo(1, within(1e-12));
        assertThat(same.difference()).isZero();
        assertThat(same.accepted()).isTrue();
    }

    @Test
    void similarity_of_two_flat_pictures_is_the_papers_luminance_term() {
        double c1 = 2.55 * 2.55;
        double expected = (2 * 100 * 120 + c1) / (100 * 100 + 120 * 120 + c1);
        assertThat(Comparison.of(flat(100), flat(120)).similarity()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void one_step_of_one_channel_is_overlooked() {
        Comparison step = Comparison.of(mapped(scene, rgb -> (rgb & 0xFF) < 255 ? rgb + 1 : rgb), scene);
        assertThat(step.accepted()).as(step.toString()).isTrue();
    }

    @Test
    void noise_that_can_be_seen_is_refused() {
        Random random = new Random(5);
        Comparison noise = Comparison.of(mapped(scene, rgb -> grey(rgb, (int) (10 * random.nextGaussian()))), scene);
        assertThat(noise.similarity()).isLessThan(0.95);
        assertThat(noise.accepted()).isFalse();
    }

    @Test
    void another_hue_of_the_same_brightness_is_refused() {
        Comparison hue = Comparison.of(mapped(scene, ComparisonTest::turned), scene);
        assertThat(hue.similarity()).isGreaterThan(0.97);
        assertThat(hue.difference()).isGreaterThan(2);
        assertThat(hue.accepted()).isFalse();
    }

    @Test
    void something_small_that_is_missing_is_refused() {
        BufferedImage more = mapped(scene, rgb -> rgb);
        Graphics2D graphics = more.createGraphics();
        graphics.setColor(new Color(0x8A3020));
        graphics.fillRect(40, 60, 9, 9);
        graphics.dispose();
        Comparison missing = Comparison.of(scene, more);
        assertThat(missing.difference()).isLessThan(0.4);
        assertThat(missing.accepted()).as(missing.toString()).isFalse();
    }

    @Test
    void a_shift_by_two_pixels_is_refused() {
        BufferedImage shifted = new BufferedImage(scene.getWidth(), scene.getHeight(), BufferedImage.TYPE_INT_RGB);
        shifted.getGraphics().drawImage(scene, 2, 0, null);
        assertThat(Comparison.of(shifted, scene).accepted()).isFalse();
    }

    @Test
    void another_size_is_refused() {
        assertThat(Comparison.of(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), scene)
                        .accepted())
                .isFalse();
    }

    private static BufferedImage scene() {
        BufferedImage scene = new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 160; x++) {
                int bar = x / 12 % 3 == 0 ? 40 : 0;
                scene.setRGB(x, y, (60 + bar + y) << 16 | (90 + bar) << 8 | (150 - y / 2));
            }
        }
        Graphics2D graphics = scene.createGraphics();
        graphics.setColor(new Color(0xE0C060));
        graphics.fillOval(90, 20, 40, 40);
        graphics.dispose();
        return scene;
    }

    private static BufferedImage flat(int level) {
        return mapped(scene(), rgb -> level << 16 | level << 8 | level);
    }

    private static BufferedImage mapped(BufferedImage from, IntUnaryOperator pixel) {
        BufferedImage to = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < from.getHeight(); y++) {
            for (int x = 0; x < from.getWidth(); x++) {
                to.setRGB(x, y, pixel.applyAsInt(from.getRGB(x, y) & 0xFFFFFF));
            }
        }
        return to;
    }

    private static int grey(int rgb, int step) {
        return level((rgb >> 16 & 255) + step) << 16 | level((rgb >> 8 & 255) + step) << 8 | level((rgb & 255) + step);
    }

    /** More red and as much less blue and green as keeps the luma. */
    private static int turned(int rgb) {
        int red = level((rgb >> 16 & 255) + 20);
        int green = level((int) Math.round((rgb >> 8 & 255) - 20 * 0.2126 / 0.7152));
        return red << 16 | green << 8 | (rgb & 255);
    }

    private static int level(int value) {
        return Math.clamp(value, 0, 255);
    }
}
