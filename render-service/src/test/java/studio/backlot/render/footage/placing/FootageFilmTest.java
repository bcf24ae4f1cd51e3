package studio.backlot.render.footage.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.Framing;
import studio.backlot.media.H264;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Png;

class FootageFilmTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FilmFormat FORMAT = new FilmFormat(640, 360, 24);
    private static final int SCREEN = 0x00B140;
    private static final int FRAMES = 4;

    @TempDir
    private Path folder;

    @Test
    void what_stands_before_a_screen_stands_before_the_set_with_cleaner_edges_than_with_ffmpeg() throws IOException {
        Layers layers = new Animatic().layers(script(), 0);
        Picture truth = laid(layers, Set.of(Layers.Kind.CHARACTER), Picture.of(layers.plate()));
        Path green = clip("green.mp4", noisy(laid(layers, Set.of(Layers.Kind.CHARACTER), flat(SCREEN)), new Random(1)));
        Path plate = clip("plate.mp4", Picture.of(layers.plate()));

        Picture keyed = still(film(
                        green,
                        new Composition(
                                Optional.of(new ChromaKey(Colour.of(SCREEN))),
                                Optional.empty(),
                                Optional.of(layer(plate)),
                                Optional.empty()))
                .picture());
        Picture compared = still(ffmpeg(green, plate));
        kept("keyed", keyed);
        kept("keyed-by-ffmpeg", compared);
        kept("keyed-truth", truth);
        kept("screen", still(green));

        assertThat(distance(keyed, truth, layers)).isLessThan(distance(compared, truth, layers));
        assertThat(distance(keyed, truth, layers)).isLessThan(12);
    }

    @Test
    void where_there_is_nothing_but_screen_the_plate_is_there_to_the_bit() {
        Picture plate = Picture.of(new Animatic().layers(script(), 0).plate());
        Picture screen = noisy(flat(SCREEN), new Random(2));
        assertThat(new ChromaKey(Colour.of(SCREEN)).over(screen, plate)).isEqualTo(plate);
        assertThat(new ChromaKey(Colour.of(0x0040C0)).over(flat(0x0848C8), plate))
                .isEqualTo(plate);
        assertThatThrownBy(() -> new ChromaKey(Colour.of(0xC04040)).requireScreen())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void drawn_characters_stand_before_footage_and_the_rest_of_it_stays() throws IOException {
        Path street = clip("street.mp4", gradient());
        FilmedTake take = film(
                street, new Composition(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("drawn")));
        Picture made = still(take.picture());
        kept("characters-over-footage", made);
        Picture before = still(street);
        Layers layers = new Animatic().layers(script(), 0);
        assertThat(farthest(made, before, layers, false)).isLessThan(12);
        assertThat(farthest(made, before, layers, true)).isGreaterThan(60);
        assertThat(take.frames()).isEqualTo(FRAMES);
    }

    @Test
    void a_matte_shows_the_footage_where_it_is_white() throws IOException {
        int[] left = new int[640 * 360];
        for (int at = 0; at < left.length; at++) {
            left[at] = at % 640 < 320 ? 0xFFFFFF : 0;
        }
        Path matte = clip("matte.mp4", new Picture(640, 360, left));
        Path plate = clip("blue.mp4", flat(0x203080));
        Picture made = still(film(
                        clip("red.mp4", flat(0x803020)),
                        new Composition(
                                Optional.empty(),
                                Optional.of(layer(matte)),
                                Optional.of(layer(plate)),
                                Optional.empty()))
                .picture());
        assertThat(made.at(100, 180) >> 16 & 255).isGreaterThan(110);
        assertThat(made.at(540, 180) & 255).isGreaterThan(110);
    }

    @Test
    void another_shape_is_cropped_or_letterboxed() throws IOException {
        Path tall = folder.resolve("tall.mp4");
        new Ffmpeg(TOOLS)
                .run(
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "color=red:size=240x320:rate=30:duration=1",
                                "-c:v",
                                encoder(),
                                "-b:v",
                                "800k",
                                "-f",
                                "mp4",
                                tall.toString()),
                        Duration.ofSeconds(30));
        Picture cropped = still(made(tall, Framing.CROP, Optional.empty()).picture());
        Picture boxed = still(made(tall, Framing.LETTERBOX, Optional.empty()).picture());
        assertThat(cropped.at(5, 180) >> 16 & 255).isGreaterThan(200);
        assertThat(boxed.at(5, 180) >> 16 & 255).isLessThan(20);
        assertThat(boxed.at(320, 180) >> 16 & 255).isGreaterThan(200);
        FilmedTake take = made(tall, Framing.CROP, Optional.empty());
        assertThat(new Ffprobe(TOOLS).probe(take.picture()).picture().rate().toString())
                .isEqualTo("24/1");
    }

    private FilmedTake film(Path footage, Composition how) throws IOException {
        return made(footage, Framing.CROP, Optional.of(how));
    }

    private FilmedTake made(Path footage, Framing framing, Optional<Composition> how) throws IOException {
        Placement placement =
                new Placement(new UUID(0, 0), asset(footage), new Stretch(0, FRAMES), framing, Optional.empty(), how);
        Path room = Files.createTempDirectory(folder, "take");
        return new FootageFilm(TOOLS)
                .film(
                        new FootageFilm.Order(
                                placement, FORMAT, Optional.of(script()), asset -> Path.of(asset.mediaType())),
                        room);
    }

    /** The same by ffmpeg's own filters. */
    private Path ffmpeg(Path green, Path plate) {
        Path keyed = folder.resolve("ffmpeg.mp4");
        new Ffmpeg(TOOLS)
                .run(
                        List.of(
                                "-i",
                                plate.toString(),
                                "-i",
                                green.toString(),
                                "-filter_complex",
                                "[1:v]chromakey=0x00B140:0.12:0.08,despill=type=green[k];[0:v][k]overlay=format=auto",
                                "-c:v",
                                encoder(),
                                "-b:v",
                                "4M",
                                keyed.toString()),
                        Duration.ofSeconds(30));
        return keyed;
    }

    private static String encoder() {
        return TOOLS.h264() == H264.X264 ? "libx264" : "libopenh264";
    }

    private static ShotScript script() {
        return Samples.opening(
                SampleSets.atelier(),
                Samples.CINEMATIC,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma stands.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.EMMA, 0),
                        Optional.of("afternoon"),
                        Samples.change(Samples.EMMA, null, null, Pose.STAND, Expression.HAPPY)),
                FORMAT,
                FRAMES);
    }

    private Path clip(String name, Picture picture) {
        Path file = folder.resolve(name);
        byte[] frame = I420.of(picture.image());
        try (FrameEncoder encoder = FrameEncoder.open(TOOLS, FORMAT, file)) {
            for (int at = 0; at < FRAMES; at++) {
                encoder.write(frame);
            }
        }
        return file;
    }

    private static Picture still(Path clip) {
        return Picture.of(new Clips(TOOLS).still(clip, 1));
    }

    private static Composition.Layer layer(Path file) {
        return new Composition.Layer(new UUID(0, 1), asset(file));
    }

    /** Its place takes the place of its type. */
    private static AssetRef asset(Path file) {
        return new AssetRef("0".repeat(64), file.toString(), 1);
    }

    private static Picture flat(int rgb) {
        int[] pixels = new int[640 * 360];
        java.util.Arrays.fill(pixels, rgb);
        return new Picture(640, 360, pixels);
    }

    private static Picture gradient() {
        int[] pixels = new int[640 * 360];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = (60 + at % 640 / 8) << 16 | (70 + at / 640 / 5) << 8 | 120;
        }
        return new Picture(640, 360, pixels);
    }

    private static Picture noisy(Picture picture, Random random) {
        int[] pixels = picture.pixels();
        for (int at = 0; at < pixels.length; at++) {
            int noise = random.nextInt(9) - 4;
            int changed = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                changed |= Math.clamp((pixels[at] >> shift & 255) + noise, 0, 255) << shift;
            }
            pixels[at] = changed;
        }
        return new Picture(picture.width(), picture.height(), pixels);
    }

    private static Picture laid(Layers layers, Set<Layers.Kind> kinds, Picture below) {
        return Compositor.laid(layers, kinds, below);
    }

    /** Mean difference of a channel where the matte is neither nothing nor all, and next to it. */
    private static double distance(Picture one, Picture other, Layers layers) {
        double sum = 0;
        long count = 0;
        for (int y = 2; y < 358; y++) {
            for (int x = 2; x < 638; x++) {
                if (isEdge(layers, x, y)) {
                    sum += difference(one.at(x, y), other.at(x, y));
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static boolean isEdge(Layers layers, int x, int y) {
        int least = 255;
        int most = 0;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int matte = matte(layers, x + dx, y + dy);
                least = Math.min(least, matte);
                most = Math.max(most, matte);
            }
        }
        return least < 128 && most > 128;
    }

    private static int matte(Layers layers, int x, int y) {
        return layers.overlays().stream()
                .filter(overlay -> overlay.kind() != Layers.Kind.AIR)
                .mapToInt(overlay -> overlay.matte().getRaster().getSample(x, y, 0))
                .max()
                .orElse(0);
    }

    /** The greatest mean difference of a channel where people are, or where they and their shadows are not. */
    private static double farthest(Picture one, Picture other, Layers layers, boolean people) {
        double most = 0;
        for (int y = 4; y < 356; y += 3) {
            for (int x = 4; x < 636; x += 3) {
                boolean there = matte(layers, x, y) > 250;
                boolean away = matte(layers, x, y) == 0 && !isEdge(layers, x, y);
                if (people ? there : away) {
                    most = Math.max(most, difference(one.at(x, y), other.at(x, y)));
                }
            }
        }
        return most;
    }

    private static double difference(int one, int other) {
        return (Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                        + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                        + Math.abs((one & 255) - (other & 255)))
                / 3.0;
    }

    private static void kept(String name, Picture picture) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "footage"));
        Png.write(picture.image(), pictures.resolve(name + ".png"));
    }
}
