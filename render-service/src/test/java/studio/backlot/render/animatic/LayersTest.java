package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.CharacterId;

class LayersTest {

    private static final FilmFormat SMALL = new FilmFormat(320, 180, 24);

    /** A hologram and a shadow, an orb in a blurred room, threads, weather and an alarm; still and moving cameras. */
    static List<ShotScript> shots() {
        List<ShotScript> shots = new ArrayList<>();
        for (MoveKind move : List.of(MoveKind.STATIC, MoveKind.DOLLY_IN)) {
            shots.add(lab(ShotSize.WS, move, "Aria glitches."));
            shots.add(lab(ShotSize.CU, move, "Sarah speaks; red alarm."));
            shots.add(atelier(ShotSize.CU, move, "Emma waits."));
            shots.add(atelier(ShotSize.MS, move, "Teal threads, glowing vines, sparks and particles."));
            shots.add(rain(move));
        }
        return shots;
    }

    @ParameterizedTest
    @MethodSource("shots")
    void plate_mattes_and_layers_make_the_drawing_to_the_bit(ShotScript shot) {
        Layers layers = new Animatic().layers(shot, 17);
        BufferedImage laid = layers.plate();
        for (Layers.Overlay overlay : layers.overlays()) {
            laid = over(overlay, laid);
        }
        assertThat(different(laid, layers.drawing())).isZero();
        assertThat(layers.overlays().stream().filter(overlay -> overlay.kind() == Layers.Kind.CHARACTER))
                .hasSize(shot.world().cast().size());
    }

    @ParameterizedTest
    @MethodSource("shots")
    void what_is_kept_from_frame_to_frame_does_not_show(ShotScript shot) throws IOException {
        List<byte[]> inOrder = new ArrayList<>();
        new Animatic().draw(shot, 0, 24, frame -> inOrder.add(frame.clone()));
        byte[] alone = new byte[320 * 180 * 3 / 2];
        for (int frame = 1; frame < 24; frame += 5) {
            new Animatic().frame(shot, frame, alone);
            assertThat(alone).isEqualTo(inOrder.get(frame));
        }
    }

    @Test
    void layers_taken_in_between_change_no_frame() throws IOException {
        ShotScript shot = lab(ShotSize.MS, MoveKind.STATIC, "Sarah types.");
        byte[] before = new byte[320 * 180 * 3 / 2];
        byte[] after = new byte[before.length];
        Animatic animatic = new Animatic();
        animatic.frame(shot, 5, before);
        animatic.layers(shot, 9);
        animatic.frame(shot, 5, after);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_plate_does_not_know_who_stands_before_it() {
        CastMember sarah = Samples.sarah();
        CastMember aria = Samples.aria();
        Layers both = new Animatic().layers(watched(List.of(sarah, aria), 0), 6);
        Layers elsewhere = new Animatic().layers(watched(List.of(sarah), 1.4), 6);
        Layers nobody = new Animatic().layers(watched(List.of(), 0), 6);
        assertThat(different(both.plate(), nobody.plate())).isZero();
        assertThat(different(elsewhere.plate(), nobody.plate())).isZero();
        assertThat(different(both.drawing(), nobody.drawing())).isGreaterThan(500);
        assertThat(nobody.overlays()).hasSize(1);
    }

    @Test
    void a_plate_is_the_same_whenever_the_camera_comes_back() {
        ShotScript shot = lab(ShotSize.MS, MoveKind.STATIC, "Sarah types.");
        Animatic animatic = new Animatic();
        BufferedImage first = animatic.layers(shot, 3).plate();
        animatic.layers(lab(ShotSize.CU, MoveKind.ORBIT_LEFT, "Sarah types."), 20);
        assertThat(different(animatic.layers(shot, 3).plate(), first)).isZero();
    }

    @Test
    void nobody_is_seen_through_what_stands_well_before_them() {
        Layers layers = new Animatic().layers(lab(ShotSize.MS, MoveKind.STATIC, "Sarah types."), 12);
        TrackFrame.Person sarah = person(layers, Samples.SARAH);
        BufferedImage matte = matte(layers, Samples.SARAH);
        int seen = 0;
        int behind = 0;
        for (int y = 0; y < 180; y++) {
            for (int x = 0; x < 320; x++) {
                boolean there = matte.getRaster().getSample(x, y, 0) > 128;
                int millimetres = layers.depth().getRaster().getSample(x, y, 0);
                seen += there ? 1 : 0;
                behind += there && millimetres < sarah.depth() * 1000 - 300 ? 1 : 0;
            }
        }
        assertThat(seen).isGreaterThan(2000);
        assertThat(behind).isZero();
    }

    @Test
    void the_track_says_where_people_are_and_what_their_mouths_do() throws IOException {
        ShotScript shot = Samples.speaking(lab(ShotSize.MS, MoveKind.STATIC, "Sarah speaks."), Samples.SARAH, 0.2, 0.5);
        List<TrackFrame> track = new ArrayList<>();
        new Animatic().draw(shot, 0, 24, frame -> {}, track::add);
        assertThat(track).hasSize(24);
        assertThat(track.getFirst().pieces().orElseThrow())
                .anySatisfy(piece -> assertThat(piece.name()).isEqualTo("desk"));
        assertThat(track.getFirst().pieces().orElseThrow()).allSatisfy(piece -> {
            assertThat(piece.depth()).isPositive();
            assertThat(piece.share()).isPositive();
            assertThat(piece.box().get(0)).isLessThan(piece.box().get(2));
        });
        assertThat(mouths(track)).contains(Mouth.X).anyMatch(mouth -> mouth != Mouth.X);
        assertThat(mouths(track).getFirst()).isEqualTo(Mouth.X);
        List<Integer> box = track.getLast().characters().getLast().box();
        assertThat(box.get(2) - box.get(0)).isBetween(20, 320);
    }

    @Test
    void a_face_is_where_the_body_is_seen_and_neither_an_orb_nor_a_back_has_one() {
        Layers front = new Animatic().layers(atelier(ShotSize.CU, MoveKind.STATIC, "Emma waits."), 12);
        List<Integer> face = person(front, Samples.EMMA).face().orElseThrow();
        BufferedImage matte = matte(front, Samples.EMMA);
        int covered = 0;
        for (int y = face.get(1); y < face.get(3); y++) {
            for (int x = face.get(0); x < face.get(2); x++) {
                covered += matte.getRaster().getSample(x, y, 0) > 128 ? 1 : 0;
            }
        }
        int area = (face.get(2) - face.get(0)) * (face.get(3) - face.get(1));
        assertThat(covered).isGreaterThan(area * 9 / 10);
        assertThat(area).isGreaterThan(320 * 180 / 20);
        assertThat(person(front, Samples.ORB).face()).isEmpty();
        assertThat(person(new Animatic().layers(fromBehind(), 12), Samples.EMMA).face())
                .isEmpty();
    }

    @Test
    void depth_is_that_of_the_nearest_and_the_sky_is_far() {
        Layers layers = new Animatic().layers(rain(MoveKind.STATIC), 4);
        int sky = layers.depth().getRaster().getSample(160, 2, 0);
        int ground = layers.depth().getRaster().getSample(3, 178, 0);
        assertThat(sky).isGreaterThan(ground);
        assertThat(ground).isBetween(500, 20_000);
    }

    private static TrackFrame.Person person(Layers layers, CharacterId who) {
        return layers.track().characters().stream()
                .filter(person -> person.id().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private static BufferedImage matte(Layers layers, CharacterId who) {
        return layers.overlays().stream()
                .filter(overlay ->
                        overlay.kind() == Layers.Kind.CHARACTER && overlay.who().equals(Optional.of(who)))
                .findFirst()
                .orElseThrow()
                .matte();
    }

    private static List<Mouth> mouths(List<TrackFrame> track) {
        return track.stream()
                .flatMap(frame -> frame.characters().stream())
                .filter(person -> person.id().equals(Samples.SARAH))
                .map(TrackFrame.Person::mouth)
                .toList();
    }

    /** The formula of {@link Layers}, from its pictures alone. */
    private static BufferedImage over(Layers.Overlay overlay, BufferedImage under) {
        BufferedImage laid = new BufferedImage(under.getWidth(), under.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < under.getHeight(); y++) {
            for (int x = 0; x < under.getWidth(); x++) {
                int open = 255 - overlay.matte().getRaster().getSample(x, y, 0);
                for (int band = 0; band < 3; band++) {
                    long kept = Math.round(under.getRaster().getSample(x, y, band) * open / 255.0);
                    long value = overlay.colour().getRaster().getSample(x, y, band) + kept;
                    laid.getRaster().setSample(x, y, band, (int) Math.min(255, value));
                }
            }
        }
        return laid;
    }

    private static int different(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private static ShotScript lab(ShotSize size, MoveKind move, String action) {
        return Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah(), Samples.aria()),
                Samples.brief(
                        action,
                        Samples.camera(size, move, Samples.SARAH, 0),
                        Optional.of(action.contains("alarm") ? "alarm" : "night"),
                        Samples.change(Samples.SARAH, null, null, Pose.TYPE, Expression.FOCUSED),
                        Samples.change(Samples.ARIA, null, null, Pose.FLOAT, Expression.SAD)),
                SMALL,
                24);
    }

    private static ShotScript atelier(ShotSize size, MoveKind move, String action) {
        return Samples.opening(
                SampleSets.atelier(),
                Samples.GHIBLI,
                List.of(Samples.emma(), Samples.orb()),
                Samples.brief(
                        action,
                        Samples.camera(size, move, Samples.EMMA, 0),
                        Optional.empty(),
                        Samples.change(Samples.EMMA, null, null, Pose.STAND, Expression.AWED),
                        Samples.change(Samples.ORB, null, null, Pose.FLOAT, Expression.JOYFUL)),
                SMALL,
                24);
    }

    private static ShotScript fromBehind() {
        return Samples.opening(
                SampleSets.atelier(),
                Samples.GHIBLI,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma waits.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.EMMA, 180),
                        Optional.empty(),
                        Samples.change(Samples.EMMA, null, null, Pose.STAND, Expression.NEUTRAL)),
                SMALL,
                24);
    }

    private static ShotScript rain(MoveKind move) {
        return Samples.opening(
                SampleSets.outdoors(TimeOfDay.DAY, Weather.RAIN),
                Samples.GHIBLI,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma walks.",
                        Samples.camera(ShotSize.FS, move, Samples.EMMA, 0),
                        Optional.empty(),
                        Samples.change(Samples.EMMA, new double[] {0.6, 0, 0}, 40.0, Pose.WALK, Expression.HAPPY)),
                SMALL,
                24);
    }

    /** The desk is framed, so that the camera does not care who is there. */
    private static ShotScript watched(List<CastMember> cast, double x) {
        CharacterChange[] changes = cast.stream()
                .map(member -> Samples.change(
                        member.id(), new double[] {x - 0.8, 0, 0.4}, 0.0, Pose.STAND, Expression.NEUTRAL))
                .toArray(CharacterChange[]::new);
        return Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                cast,
                Samples.brief(
                        "The lab.",
                        Samples.camera(ShotSize.WS, MoveKind.STATIC, new CharacterId("desk"), 0),
                        Optional.of("night"),
                        changes),
                SMALL,
                12);
    }
}
