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
import studio.backlot.media.MediaTools;
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
    public synchronized byte[] film(String aspectRatio, String resolution, long seconds) {
        return filmed.computeIfAbsent(
                aspectRatio + " " + resolution + " " + seconds,
                unused -> drawn(format(aspectRatio, resolution), seconds * RATE));
    }

    private static FilmFormat format(String aspectRatio, String resolution) {
        int lines =
                switch (resolution) {
                    case "4k" -> 2160;
                    case "1080p" -> 1080;
                    default -> 720;
                };
        int across = lines * 16 / 9;
        return aspectRatio.equals("9:16") ? new FilmFormat(lines, across, RATE) : new FilmFormat(across, lines, RATE);
    }

    private byte[] drawn(FilmFormat format, long frames) {
        ShotScript script = Samples.opening(
                Samples.lab(),
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
