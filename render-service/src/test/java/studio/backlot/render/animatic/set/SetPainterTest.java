package studio.backlot.render.animatic.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.Vector;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.LightNow;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.animatic.light.Room;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.RandomSets;
import studio.backlot.render.weave.Rays;
import studio.backlot.render.weave.Survey;
import studio.backlot.render.weave.solid.Part;

class SetPainterTest {

    private static final int WIDE = 64;
    private static final int HIGH = 36;

    /** Paints a set without people, a frame of its own size. */
    private static final class Painting {
        private final Canvas canvas;
        private final Plotter plotter;
        private final SetPainter painter;
        private final SetDesign set;
        private final Air air;

        Painting(SetDesign set, int wide, int high) {
            this.set = set;
            canvas = new Canvas(wide, high);
            plotter = new Plotter(canvas, new Projection(new Camera(Point.ORIGIN, 0, 0, 0, 35), wide, high));
            LightPlan light = LightPlan.of(set, set.lights().getFirst(), Look.of(Samples.CINEMATIC));
            air = Air.of(new LightNow(light, light, 0, 1.3), Look.of(Samples.CINEMATIC), set, Set.of());
            painter = new SetPainter(set, StylePreset.CINEMATIC, plotter, air);
        }

        DepthMap paint(Camera camera) {
            plotter.look(new Projection(camera, canvas.width(), canvas.height()));
            canvas.clear(0);
            painter.shell(Room.of(set, camera.position()), air);
            painter.flats(air);
            painter.standing(air, drawn -> {});
            return painter.depth();
        }

        int[] pixels() {
            return canvas.pixels().clone();
        }
    }

    @Test
    void what_is_visible_is_what_was_painted_in_any_set_from_any_camera() {
        long rays = 0;
        long survey = 0;
        long all = 0;
        for (int seed = 1000; seed < 1300; seed++) {
            SetDesign set = RandomSets.set(seed, 24);
            Camera camera = RandomSets.camera(seed, set);
            Projection view = new Projection(camera, WIDE, HIGH);
            DepthMap painted = new Painting(set, WIDE, HIGH).paint(camera);
            DepthMap seen = new DepthMap(WIDE, HIGH);
            new Survey(set).look(view, 1.3, seen);
            Rays formula = new Rays(set, view, 1.3);
            for (int row = 0; row < HIGH; row++) {
                for (int column = 0; column < WIDE; column++) {
                    survey += painted.id(column, row) == seen.id(column, row) ? 1 : 0;
                    rays += painted.id(column, row) == formula.id(column, row) ? 1 : 0;
                    all++;
                }
            }
        }
        double bySurvey = 100.0 * survey / all;
        double byRays = 100.0 * rays / all;
        System.out.printf(
                Locale.ROOT,
                "visible agrees with the painted ids on %.4f %%, rays with them on %.4f %% of %d pixels%n",
                bySurvey,
                byRays,
                all);
        assertThat(bySurvey).isGreaterThan(99.5);
        assertThat(byRays).isGreaterThan(99.5);
    }

    @Test
    void an_orbit_of_45_degrees_and_back_gives_the_plate_to_the_bit() {
        for (SetDesign set : List.of(SampleSets.lab(), SampleSets.atelier())) {
            Painting painting = new Painting(set, 640, 360);
            Camera start = new Camera(new Point(0, 1.5, -3), 0, -4, 0, 32);
            painting.paint(start);
            int[] before = painting.pixels();
            Point pivot = new Point(0, 1.2, 0.5);
            for (int degrees = 3; degrees <= 45; degrees += 3) {
                painting.paint(orbited(start, pivot, degrees));
            }
            assertThat(painting.pixels()).isNotEqualTo(before);
            for (int degrees = 42; degrees >= 0; degrees -= 3) {
                painting.paint(orbited(start, pivot, degrees));
            }
            assertThat(painting.pixels()).isEqualTo(before);
        }
    }

    private static Camera orbited(Camera start, Point pivot, double degrees) {
        return new Camera(
                start.position().turned(pivot, degrees),
                start.pan() + degrees,
                start.tilt(),
                start.roll(),
                start.lens());
    }

    @Test
    void pieces_that_overlap_abut_stand_on_each_other_or_hang_on_a_wall_hide_each_other_rightly() {
        SetPiece desk = piece("desk", PieceKind.DESK, 0, 0, 0, 1.8, 0.76, 0.8);
        SetPiece chair = piece("chair", PieceKind.CHAIR, 0, 0, 0.5, 0.55, 1, 0.55);
        SetPiece lamp = piece("lamp", PieceKind.LAMP, 0.5, 0.76, 0, 0.3, 0.5, 0.3);
        SetPiece left = piece("left", PieceKind.CRATE, -2, 0, 1, 1, 1, 1);
        SetPiece right = piece("right", PieceKind.CRATE, -1, 0, 1, 1, 1, 1);
        SetPiece picture = piece("picture", PieceKind.PICTURE, 1.5, 1.2, 2.95, 0.8, 0.6, 0.05);
        SetDesign set = RandomSets.of(new Extent(8, 3, 6), true, List.of(desk, chair, lamp, left, right, picture));
        DepthMap front =
                new Painting(set, 640, 360).paint(Camera.lookingAt(new Point(0, 1.4, -2.8), new Point(0, 0.8, 1), 24));
        assertThat(idAt(front, set, new Point(0, 0.76, 0))).isEqualTo("desk");
        assertThat(idAt(front, set, new Point(0.5, 1.2, 0))).isEqualTo("lamp");
        assertThat(idAt(front, set, new Point(1.5, 1.5, 2.92))).isEqualTo("picture");
        assertThat(idAt(front, set, new Point(-1.52, 0.5, 0.5))).isEqualTo("left");
        assertThat(idAt(front, set, new Point(-1.48, 0.5, 0.5))).isEqualTo("right");
        DepthMap back = new Painting(set, 640, 360).paint(new Camera(new Point(0, 1.4, 2.6), 180, -12, 0, 24));
        assertThat(back.ids()).contains(Survey.id(1, Part.BACK));
    }

    private static String idAt(DepthMap map, SetDesign set, Point place) {
        Camera camera = Camera.lookingAt(new Point(0, 1.4, -2.8), new Point(0, 0.8, 1), 24);
        Projection.Spot spot =
                new Projection(camera, map.width(), map.height()).spot(place).orElseThrow();
        return new Survey(set).name(map.id((int) spot.x(), (int) spot.y()));
    }

    private static SetPiece piece(
            String name, PieceKind kind, double x, double y, double z, double wide, double high, double deep) {
        return RandomSets.piece(name, kind, new Vector(x, y, z), new Extent(wide, high, deep), 0, 0x907050);
    }
}
