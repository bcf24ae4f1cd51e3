package studio.backlot.render.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.SetId;

class FramingTest {

    private static final Subject STANDING = new Subject(new Point(0.3, 0, 0.5), 1.7, 1.58, 1.7, 20, 0.28, true);
    private static final double[] ASPECTS = {16.0 / 9, 9.0 / 16, 1, 2.39};

    @ParameterizedTest
    @EnumSource(value = ShotSize.class, mode = EnumSource.Mode.EXCLUDE, names = "ECU")
    void the_head_is_inside_the_frame_at_every_size_angle_and_aspect(ShotSize size) {
        for (double aspect : ASPECTS) {
            for (int angle = -170; angle <= 180; angle += 35) {
                Projection view = view(size, angle, aspect, STANDING, room());
                assertInside(view, new Point(0.3, 1.7, 0.5));
                assertInside(view, new Point(0.3, 1.48, 0.5));
            }
        }
    }

    @Test
    void an_extreme_close_up_holds_both_eyes() {
        for (double aspect : ASPECTS) {
            Projection view = view(ShotSize.ECU, 0, aspect, STANDING, room());
            assertInside(view, STANDING.face());
        }
    }

    @Test
    void a_wide_shot_holds_the_feet() {
        assertInside(view(ShotSize.WS, 0, 16.0 / 9, STANDING, room()), STANDING.feet());
    }

    @Test
    void tighter_sizes_show_larger_faces() {
        double before = 0;
        for (ShotSize size : List.of(
                ShotSize.EWS,
                ShotSize.WS,
                ShotSize.FS,
                ShotSize.MLS,
                ShotSize.MS,
                ShotSize.MCU,
                ShotSize.CU,
                ShotSize.ECU)) {
            Projection view = view(size, 0, 16.0 / 9, STANDING, room());
            double scale = view.scale(view.depth(STANDING.face()));
            assertThat(scale).as("%s", size).isGreaterThan(before);
            before = scale;
        }
    }

    @Test
    void who_stands_nearer_to_the_camera_than_who_sits_keeps_the_head() {
        int seen = 0;
        for (int turn = -60; turn <= 60; turn += 20) {
            for (double away = 0.9; away <= 2.1; away += 0.4) {
                Point place = new Point(0, 0, 0.8).plus(Point.facing(turn).times(away));
                Subject sits = new Subject(new Point(0, 0, 0.8), 1.32, 1.2, 1.86, turn, 0.28, true);
                Subject stands = new Subject(place, 1.64, 1.52, 1.64, turn + 180, 0.28, true);
                Camera camera = new Framing(new Stage(room()), 16.0 / 9)
                        .frame(brief(ShotSize.MS, 0), sits, List.of(stands), Optional.empty())
                        .camera();
                Projection view = new Projection(camera, 1280, 720);
                Optional<Projection.Spot> head = view.spot(new Point(place.x(), 1.64, place.z()));
                if (head.filter(spot -> spot.x() > 0 && spot.x() < 1280).isPresent()) {
                    seen++;
                    assertThat(head.get().y())
                            .as("turn %d, %.1f m away", turn, away)
                            .isGreaterThanOrEqualTo(0);
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void whoever_looks_to_the_right_stands_left_of_the_middle() {
        Subject looksRight = new Subject(Point.ORIGIN, 1.7, 1.58, 1.7, -40, 0.28, true);
        Projection view = view(ShotSize.MCU, 1, 16.0 / 9, looksRight, room());
        assertThat(view.spot(looksRight.face()).orElseThrow().x()).isLessThan(620);
    }

    @Test
    void the_camera_stays_out_of_walls_and_pieces() {
        SetDesign set = room(piece("tower", 0.3, -1.4, 1.2, 2.4));
        Stage stage = new Stage(set);
        for (int angle = -180; angle < 180; angle += 15) {
            Camera camera = new Framing(stage, 16.0 / 9)
                    .frame(brief(ShotSize.MS, angle), STANDING, List.of(), Optional.empty())
                    .camera();
            assertThat(stage.inPiece(camera.position()))
                    .as("in a piece at %d", angle)
                    .isFalse();
            assertThat(stage.withinWalls(camera.position()).distance(camera.position()))
                    .as("wall at %d", angle)
                    .isLessThan(0.04);
        }
    }

    @Test
    void what_hides_the_face_is_walked_around_and_said() {
        SetDesign set = room(piece("tower", 0.3, -0.7, 0.5, 2.4));
        Framing.Framed framed = new Framing(new Stage(set), 16.0 / 9)
                .frame(brief(ShotSize.MS, 1), STANDING, List.of(), Optional.empty());
        assertThat(framed.warnings()).singleElement().asString().contains("around");
        assertThat(new Stage(set).hides(framed.camera().position(), STANDING.face()))
                .isFalse();
    }

    @Test
    void the_next_camera_stays_on_the_same_side_of_two_people() {
        Subject left = new Subject(new Point(-0.7, 0, 0), 1.7, 1.58, 1.7, -80, 0.28, true);
        Subject right = new Subject(new Point(0.7, 0, 0), 1.7, 1.58, 1.7, 80, 0.28, true);
        Camera before = Camera.lookingAt(new Point(0, 1.5, -3), new Point(0, 1.4, 0), 35);
        Camera next = new Framing(new Stage(room()), 16.0 / 9)
                .frame(brief(ShotSize.MCU, 0), left, List.of(right), Optional.of(before))
                .camera();
        assertThat(next.position().z()).isLessThan(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = ShotSize.class,
            names = {"MLS", "MS", "MCU", "CU", "ECU", "OTS"})
    void reverse_shots_keep_the_screen_direction(ShotSize size) {
        for (double turn = 0; turn < 360; turn += 45) {
            Subject anna = person(new Point(-0.8, 0, 0).turned(Point.ORIGIN, turn), turn - 90);
            Subject ben = person(new Point(0.8, 0, 0).turned(Point.ORIGIN, turn), turn + 90);
            Point eye = new Point(0, 1.5, -3).turned(Point.ORIGIN, turn);
            Optional<Camera> before = Optional.of(Camera.lookingAt(eye, new Point(0, 1.4, 0), 35));
            for (int shot = 0; shot < 6; shot++) {
                Camera camera =
                        switch (shot) {
                            case 2 -> insert(new Point(0, 0.7, 0.3).turned(Point.ORIGIN, turn), anna, ben, before);
                            default -> reverse(size, shot % 2 == 0 ? anna : ben, shot % 2 == 0 ? ben : anna, before);
                        };
                if (shot != 2) {
                    double annaLooks = Point.facing(anna.facing()).dot(camera.right());
                    double benLooks = Point.facing(ben.facing()).dot(camera.right());
                    assertThat(annaLooks)
                            .as("Anna in shot %d at %.0f°", shot, turn)
                            .isPositive();
                    assertThat(benLooks)
                            .as("Ben in shot %d at %.0f°", shot, turn)
                            .isNegative();
                }
                before = Optional.of(camera);
            }
        }
    }

    @Test
    void who_turns_the_back_to_somebody_is_seen_from_the_front_rather_than_over_the_shoulder() {
        Subject shoulder = person(new Point(0, 0, 1.2), 0);
        for (int turn = -180; turn < 180; turn += 20) {
            Subject speaker = person(Point.ORIGIN, turn);
            Camera camera = reverse(ShotSize.OTS, speaker, shoulder, Optional.empty());
            double seen = speaker.feet().facingTowards(camera.position());
            assertThat(Math.abs(Ease.shortest(seen - turn)))
                    .as("turned by %d", turn)
                    .isLessThan(125);
            if (Math.abs(turn) < 80) {
                assertThat(camera.position().z()).as("turned by %d", turn).isLessThan(0);
            }
        }
    }

    private static Subject person(Point feet, double facing) {
        return new Subject(feet, 1.7, 1.58, 1.7, facing, 0.28, true);
    }

    private static Camera reverse(ShotSize size, Subject subject, Subject other, Optional<Camera> before) {
        return new Framing(new Stage(room()), 16.0 / 9)
                .frame(brief(size, 0), subject, List.of(other), before)
                .camera();
    }

    private static Camera insert(Point place, Subject one, Subject other, Optional<Camera> before) {
        Subject letter = new Subject(place, place.y() + 0.1, place.y(), 0.1, 0, 0.1, false);
        Surround surround = new Surround(List.of(), Optional.of(new ActionLine(one.feet(), other.feet())), before);
        return new Framing(new Stage(room()), 16.0 / 9)
                .frame(brief(ShotSize.INSERT, 0), letter, surround)
                .camera();
    }

    @Test
    void a_camera_that_must_give_way_stays_on_its_side_of_the_line() {
        Subject left = person(new Point(-0.7, 0, 0), -90);
        Subject right = person(new Point(0.7, 0, 0), 90);
        Camera before = Camera.lookingAt(new Point(0, 1.5, -3), new Point(0, 1.4, 0), 35);
        Camera next = new Framing(new Stage(room(piece("tower", -0.2, -0.9, 0.6, 2.4))), 16.0 / 9)
                .frame(brief(ShotSize.MCU, 0), left, List.of(right), Optional.of(before))
                .camera();
        assertThat(next.position().z()).isLessThan(0);
    }

    @Test
    void sizes_cut_the_body_where_the_field_says_in_every_aspect() {
        Subject frontal = new Subject(new Point(0, 0, 0.5), 1.7, 1.58, 1.7, 0, 0.28, true);
        for (double aspect : ASPECTS) {
            assertRow(view(ShotSize.FS, 1, aspect, frontal, hall()), 0, true);
            assertRow(view(ShotSize.MLS, 1, aspect, frontal, hall()), 0.22 * 1.7, false);
            assertRow(view(ShotSize.MLS, 1, aspect, frontal, hall()), 0.32 * 1.7, true);
            assertRow(view(ShotSize.MS, 1, aspect, frontal, hall()), 0.4 * 1.7, false);
            assertRow(view(ShotSize.MS, 1, aspect, frontal, hall()), 0.5 * 1.7, true);
            assertRow(view(ShotSize.MCU, 1, aspect, frontal, hall()), 0.55 * 1.7, false);
            assertRow(view(ShotSize.MCU, 1, aspect, frontal, hall()), 0.68 * 1.7, true);
            assertRow(view(ShotSize.CU, 1, aspect, frontal, hall()), 0.68 * 1.7, false);
            assertRow(view(ShotSize.CU, 1, aspect, frontal, hall()), 0.8 * 1.7, true);
        }
    }

    /** Whether a height of someone at the middle of the hall is above the lower edge of the frame. */
    private static void assertRow(Projection view, double height, boolean seen) {
        double row = view.spot(new Point(0, height, 0.5)).orElseThrow().y();
        if (seen) {
            assertThat(row).as("row of %.2f m", height).isLessThan(view.height());
        } else {
            assertThat(row).as("row of %.2f m", height).isGreaterThan(view.height() * 0.93);
        }
    }

    private static SetDesign hall() {
        SetDesign room = room();
        return new SetDesign(
                room.id(), room.name(), new Extent(40, 6, 40), room.surfaces(), List.of(), room.lights(), Map.of());
    }

    private static void assertInside(Projection view, Point place) {
        Projection.Spot spot = view.spot(place).orElseThrow();
        assertThat(spot.x()).as("column of %s", place).isBetween(0.0, (double) view.width());
        assertThat(spot.y()).as("row of %s", place).isBetween(0.0, (double) view.height());
    }

    private static Projection view(ShotSize size, double angle, double aspect, Subject subject, SetDesign set) {
        Camera camera = new Framing(new Stage(set), aspect)
                .frame(brief(size, angle), subject, List.of(), Optional.empty())
                .camera();
        return new Projection(camera, (int) (720 * aspect), 720);
    }

    private static CameraBrief brief(ShotSize size, double angle) {
        return new CameraBrief(size, MoveKind.STATIC, Optional.empty(), Optional.empty(), angle, Optional.empty());
    }

    private static SetPiece piece(String name, double x, double z, double wide, double high) {
        return new SetPiece(
                name,
                PieceKind.BOX,
                new Vector(x, 0, z),
                new Extent(wide, high, wide),
                0,
                Colour.of(0x808080),
                Optional.empty());
    }

    private static SetDesign room(SetPiece... pieces) {
        LightState day = new LightState("day", TimeOfDay.DAY, Weather.CLEAR, Colour.of(0x808080), List.of(), 0);
        Colour grey = Colour.of(0x808080);
        return new SetDesign(
                new SetId("room"),
                "Room",
                new Extent(8, 3, 7),
                new SetSurfaces(true, grey, grey, grey, List.of()),
                List.of(pieces),
                List.of(day),
                Map.of());
    }
}
