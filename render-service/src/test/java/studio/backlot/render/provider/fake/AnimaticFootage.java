package studio.backlot.render.provider.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.fakes.Footage;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.take.AnimaticFilming;

/** Real video: a shot that the built-in renderer draws, in the size and length that were asked for. */
public final class AnimaticFootage implements Footage {
    private static final int RATE = 24;

    private final MediaTools tools;
    private final Path folder;
    private final Map<String, byte[]> filmed = new HashMap<>();

    public AnimaticFootage(MediaTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    @Override
    public synchronized byte[] film(Wanted wanted) {
        return filmed.computeIfAbsent(
                wanted.width() + " " + wanted.height() + " " + wanted.seconds(),
                unused -> drawn(new FilmFormat(wanted.width(), wanted.height(), RATE), wanted.seconds() * RATE));
    }

    private byte[] drawn(FilmFormat format, long frames) {
        ShotScript script = Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(Samples.sarah()),
                Samples.brief(
                        "Sarah types.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.SARAH, 0),
                        Optional.of("night")),
                format,
                frames);
        try {
            Path reel = Files.createTempDirectory(folder, "footage");
            return Files.readAllBytes(
                    new AnimaticFilming(tools).film(script, reel, done -> {}).picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
