package studio.backlot.render.animatic.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

    private final Canvas canvas = new Canvas(64, 64);

    @Test
    void laying_rounds_every_channel_as_the_formula_says() {
        Sheet over = canvas.sheet();
        Sheet under = canvas.sheet();
        for (int alpha = 0; alpha < 256; alpha++) {
            for (int value = 0; value < 256; value += 3) {
                int light = Math.min(alpha, value);
                over.pixels()[0] = alpha << 24 | light << 16 | (alpha - light) << 8 | 7;
                under.pixels()[0] = 0xFF000000 | value << 16 | (255 - value) << 8 | 250;
                over.tiles().mark(0, 0, 1, 1);
                under.lay(over);
                int laid = under.pixels()[0];
                assertThat(laid >> 16 & 255).isEqualTo(laid(light, value, alpha));
                assertThat(laid >> 8 & 255).isEqualTo(laid(alpha - light, 255 - value, alpha));
                assertThat(laid & 255).isEqualTo(laid(7, 250, alpha));
            }
        }
    }

    private static int laid(int over, int under, int alpha) {
        return (int) Math.min(255, over + Math.round(under * (255 - alpha) / 255.0));
    }

    @Test
    void only_what_was_touched_is_wiped_and_it_is_all_that_was_drawn() {
        Sheet sheet = canvas.sheet();
        canvas.drawOn(sheet, canvas.light());
        canvas.oval(0x123456, 1, 30, 30, 20, 9);
        sheet.wipe();
        assertThat(sheet.pixels()).containsOnly(0);
        assertThat(sheet.tiles().none()).isTrue();
    }

    @Test
    void what_stands_before_takes_its_share_away() {
        Sheet sheet = canvas.sheet();
        canvas.drawOn(sheet, canvas.light());
        canvas.polygon(0xFF8040, 0, 0, 64, 0, 64, 64, 0, 64);
        Cover front = canvas.cover();
        front.add(0, 32, 256);
        front.add(64, 96, 128);
        front.tiles().mark(0, 0, 64, 2);
        sheet.behind(front);
        assertThat(sheet.pixels()[31]).isZero();
        assertThat(sheet.pixels()[32]).isEqualTo(0xFFFF8040);
        assertThat(sheet.pixels()[64]).isEqualTo(0x7F7F4020);
    }

    @Test
    void two_covers_cover_more_than_each() {
        Cover one = canvas.cover();
        Cover other = canvas.cover();
        one.add(0, 4, 128);
        other.add(0, 4, 128);
        other.tiles().mark(0, 0, 4, 1);
        one.add(other);
        assertThat(one.values()[0] & 255).isBetween(190, 192);
    }
}
