package studio.backlot.render.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Vector;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.animatic.OtherSets;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.drift.HalvesFilmed;
import studio.backlot.render.footage.placing.ChromaKey;
import studio.backlot.render.footage.placing.Compositor;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.prompt.compile.KeyGround;
import studio.backlot.render.take.Png;

class LaidFrameTest {
    private static final FilmFormat FORMAT = new FilmFormat(640, 360, 24);
    private static final Colour GREEN = KeyGround.GREEN.colour();
    private static final ChromaKey KEY = new ChromaKey(GREEN);

    @Test
    void away_from_people_a_hybrid_is_the_drawn_plate_to_the_bit() throws IOException {
        Animatic animatic = new Animatic();
        Layers drawn = animatic.layers(behindACrate(), 3);
        Picture laid = new LaidFrame(drawn).over(Optional.empty(), Optional.of(people(behindACrate(), 3)), KEY);
        kept("hybrid-frame", laid);
        kept("hybrid-people", people(behindACrate(), 3));
        kept("hybrid-truth", Picture.of(drawn.drawing()));

        Picture empty = Compositor.laid(drawn, Set.of(Layers.Kind.SHADOW, Layers.Kind.AIR), Picture.of(drawn.plate()));
        Mask away = mask(drawn).atLeast(0.01).grown(4).not();
        assertThat(different(laid, empty, away)).isZero();
    }

    @Test
    void the_ground_leaves_no_colour_on_edges() {
        Layers drawn = new Animatic().layers(behindACrate(), 3);
        Picture laid = new LaidFrame(drawn).over(Optional.empty(), Optional.of(people(behindACrate(), 3)), KEY);
        Mask people = mask(drawn);
        Mask edges =
                people.atLeast(0.01).grown(3).and(people.atLeast(0.99).shrunk(3).not());

        Picture truth = Picture.of(drawn.drawing());
        int greenest = 0;
        for (int y = 0; y < FORMAT.height(); y++) {
            for (int x = 0; x < FORMAT.width(); x++) {
                if (edges.at(x, y) > 0) {
                    greenest = Math.max(greenest, green(laid.at(x, y)) - Math.max(0, green(truth.at(x, y))));
                }
            }
        }
        assertThat(greenest).isLessThan(10);
    }

    @Test
    void what_stands_before_people_stands_before_them_in_a_hybrid_too() {
        Layers drawn = new Animatic().layers(behindACrate(), 3);
        Mask hidden = Mask.of(drawn.hidden());
        assertThat(hidden.area()).as("what the crate hides").isGreaterThan(1000);

        Picture laid = new LaidFrame(drawn).over(Optional.empty(), Optional.of(people(behindACrate(), 3)), KEY);
        Picture empty = Compositor.laid(drawn, Set.of(Layers.Kind.SHADOW, Layers.Kind.AIR), Picture.of(drawn.plate()));
        assertThat(different(laid, empty, hidden.atLeast(0.99).shrunk(1))).isZero();
    }

    @Test
    void whoever_strays_a_little_is_seen_whole_and_does_not_cover_what_hides_them() throws IOException {
        ShotScript shot = behindACrate();
        Layers drawn = new Animatic().layers(shot, 3);
        Picture moved = moved(people(shot, 3), 9);
        Picture laid = new LaidFrame(drawn).over(Optional.empty(), Optional.of(moved), KEY);
        kept("hybrid-strayed", laid);

        Picture empty = Compositor.laid(drawn, Set.of(Layers.Kind.SHADOW, Layers.Kind.AIR), Picture.of(drawn.plate()));
        assertThat(different(laid, empty, Mask.of(drawn.hidden()).atLeast(0.99).shrunk(1)))
                .isZero();
    }

    @Test
    void drawn_people_stand_on_a_models_plate() {
        Layers drawn = new Animatic().layers(behindACrate(), 3);
        int[] grey = new int[FORMAT.width() * FORMAT.height()];
        java.util.Arrays.fill(grey, 0x808080);
        Picture plate = new Picture(FORMAT.width(), FORMAT.height(), grey);
        Picture laid = new LaidFrame(drawn).over(Optional.of(plate), Optional.empty(), KEY);

        Picture truth = Compositor.laid(drawn, Set.of(Layers.Kind.SHADOW, Layers.Kind.CHARACTER), plate);
        assertThat(laid).isEqualTo(truth);
        assertThat(laid).isNotEqualTo(plate);
    }

    /** Somebody whose legs a crate hides. */
    static ShotScript behindACrate() {
        SetPiece crate = new SetPiece(
                "crate",
                PieceKind.BOX,
                new Vector(-0.6, 0, -1.1),
                new Extent(0.9, 0.7, 0.5),
                12,
                new Colour("#8A6A48"),
                Optional.empty());
        return Samples.opening(
                OtherSets.with(SampleSets.atelier(), crate),
                Samples.CINEMATIC,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma stands.",
                        Samples.camera(ShotSize.FS, MoveKind.STATIC, Samples.EMMA, 0),
                        Optional.of("afternoon"),
                        Samples.change(Samples.EMMA, new double[] {-0.5, 0, -0.3}, null, Pose.STAND, Expression.HAPPY)),
                FORMAT,
                6);
    }

    private static Picture people(ShotScript script, long at) {
        return HalvesFilmed.people(new Animatic(), script, at, GREEN);
    }

    private static Mask mask(Layers drawn) {
        return drawn.overlays().stream()
                .filter(overlay -> overlay.kind() == Layers.Kind.CHARACTER)
                .map(overlay -> Mask.of(overlay.matte()))
                .reduce(Mask.all(FORMAT.width(), FORMAT.height(), false), Mask::or);
    }

    private static int different(Picture one, Picture other, Mask where) {
        int different = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                different += where.at(x, y) > 0 && one.at(x, y) != other.at(x, y) ? 1 : 0;
            }
        }
        return different;
    }

    private static int green(int rgb) {
        return (rgb >> 8 & 255) - Math.max(rgb >> 16 & 255, rgb & 255);
    }

    private static Picture moved(Picture picture, int right) {
        int[] from = picture.pixels();
        int[] to = from.clone();
        for (int at = 0; at < to.length; at++) {
            int x = at % picture.width();
            to[at] = from[at - x + Math.max(0, x - right)];
        }
        return new Picture(picture.width(), picture.height(), to);
    }

    /** For eyes. */
    private static void kept(String name, Picture picture) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "hybrid"));
        Png.write(picture.image(), folder.resolve(name + ".png"));
    }
}
