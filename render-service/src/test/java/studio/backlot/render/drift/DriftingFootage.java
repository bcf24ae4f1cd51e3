package studio.backlot.render.drift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.fakes.Footage;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Picture;

/**
 * What a model would send: the shot whose seed it was given, as the drifting provider shows it, in the size and length that the
 * model makes; it stands still at its end.
 */
public final class DriftingFootage implements Footage {
    private static final int RATE = 24;

    private final MediaTools tools;
    private final Path folder;
    private final Map<Long, ShotScript> scripts = new ConcurrentHashMap<>();
    private final Map<String, byte[]> filmed = new ConcurrentHashMap<>();

    public DriftingFootage(MediaTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    /** A seed stands for a script. */
    public void film(long seed, ShotScript script) {
        scripts.put(seed, script);
    }

    @Override
    public byte[] film(Wanted wanted) {
        ShotScript script = Optional.ofNullable(scripts.get(wanted.seed()))
                .orElseThrow(() -> new IllegalStateException("no shot has the seed " + wanted.seed()));
        return filmed.computeIfAbsent(
                wanted.seed() + " " + wanted.seconds() + " " + wanted.words(),
                unused -> encoded(
                        HalvesFilmed.of(wanted.words(), script).orElseGet(() -> DriftingFilming.frames(script)),
                        wanted.seconds()));
    }

    private byte[] encoded(List<Picture> frames, long seconds) {
        FilmFormat format = new FilmFormat(1280, 720, RATE);
        try {
            Path file = Files.createTempFile(folder, "model", ".mp4");
            FrameEncoder encoder = FrameEncoder.open(tools, format, file, Json.sha256());
            try {
                byte[] last = new byte[0];
                for (int at = 0; at < seconds * RATE; at++) {
                    last = at < frames.size() ? I420.of(Rushes.enlarged(frames.get(at), format)) : last;
                    encoder.write(last);
                }
                encoder.close();
            } finally {
                encoder.abandon();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
