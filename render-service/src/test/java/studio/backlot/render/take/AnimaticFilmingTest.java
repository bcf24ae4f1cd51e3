package studio.backlot.render.take;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.kit.json.Json;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;

class AnimaticFilmingTest {

    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FilmFormat TINY = new FilmFormat(192, 108, 24);

    @TempDir
    private Path folder;

    /** In one segment and in two. */
    @ParameterizedTest
    @ValueSource(longs = {30, 250})
    void a_take_has_every_frame_its_hash_its_stills_and_its_track(long frames) throws IOException {
        ShotScript script = script(MoveKind.DOLLY_IN, frames);
        List<Long> done = new ArrayList<>();
        FilmedTake take = new AnimaticFilming(TOOLS).film(script, folder, done::add);
        MessageDigest hash = Json.sha256();
        new Animatic().draw(script, 0, frames, hash::update);
        assertThat(take.frameHash()).isEqualTo(HexFormat.of().formatHex(hash.digest()));
        assertThat(take.picture()).isNotEmptyFile();
        assertThat(done).isEqualTo(LongStream.rangeClosed(1, frames).boxed().toList());
        assertThat(pixels(ImageIO.read(take.keyFrame().toFile())))
                .isEqualTo(pixels(new Animatic().still(script, frames / 2)));
        assertThat(pixels(ImageIO.read(take.lastFrame().toFile())))
                .isEqualTo(pixels(new Animatic().still(script, frames - 1)));
        assertThat(Json.mapper()
                        .readTree(Files.readString(take.track().orElseThrow()))
                        .get("frames"))
                .hasSize((int) frames);
    }

    @Test
    void a_take_of_one_frame_has_both_stills() throws IOException {
        FilmedTake take = new AnimaticFilming(TOOLS).film(script(MoveKind.STATIC, 1), folder, done -> {});
        assertThat(Files.mismatch(take.keyFrame(), take.lastFrame())).isEqualTo(-1);
    }

    private static ShotScript script(MoveKind move, long frames) {
        return Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah(), Samples.aria()),
                Samples.brief(
                        "Sarah types.", Samples.camera(ShotSize.MS, move, Samples.SARAH, 0), Optional.of("night")),
                TINY,
                frames);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
