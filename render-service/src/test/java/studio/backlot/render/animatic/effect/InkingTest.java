package studio.backlot.render.animatic.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.Veil;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

class InkingTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int GREY = 0x808080;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final DepthMap map = new DepthMap(WIDTH, HEIGHT);

    @Test
    void a_slanting_surface_has_no_line_on_it_and_a_box_before_it_has_one_around_it() {
        box();
        ink(StylePreset.GHIBLI, 100);
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                boolean inside = x >= 60 && x < 100 && y >= 30 && y < 60;
                boolean edge = inside && (x == 60 || x == 99 || y == 30 || y == 59);
                if (edge) {
                    assertThat(at(x, y) & 255).as("%d, %d", x, y).isLessThan(0x60);
                } else {
                    assertThat(at(x, y)).as("%d, %d", x, y).isEqualTo(GREY);
                }
            }
        }
    }

    @Test
    void what_is_out_of_focus_has_no_lines() {
        box();
        ink(StylePreset.GHIBLI, 1.5);
        assertThat(at(60, 45)).isEqualTo(GREY);
    }

    @Test
    void a_look_without_line_draws_none() {
        box();
        ink(StylePreset.REALISTIC, 100);
        assertThat(at(60, 45)).isEqualTo(GREY);
    }

    /** A floor that slants into the distance, and a box two metres away before it. */
    private void box() {
        canvas.clear(GREY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean inside = x >= 60 && x < 100 && y >= 30 && y < 60;
                map.nearness()[y * WIDTH + x] = inside ? 0.5f : 0.1f + 0.001f * y + 0.0005f * x;
            }
        }
    }

    private void ink(StylePreset preset, double sharp) {
        Look look = Look.of(new Style("s", preset, List.of(), Map.of()));
        Projection view = new Projection(new Camera(new Point(0, 1.5, -5), 0, 0, 0, 35), WIDTH, HEIGHT);
        new Inking(canvas, look).draw(canvas, map, view, new Veil(0, 0, 0), sharp);
    }

    private int at(int x, int y) {
        return canvas.pixels()[y * WIDTH + x] & 0xFFFFFF;
    }
}
