package studio.backlot.render.drift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.fakes.Footage;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
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
    private final Set<Long> drawn = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> filmed = new ConcurrentHashMap<>();

    public DriftingFootage(MediaTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    /** A seed stands for a script. */
    public void film(long seed, ShotScript script) {
        scripts.put(seed, script);
    }

    /** The same for a long one, as the built-in renderer draws it: nothing drifts, and its frames are not kept. */
    public void draw(long seed, ShotScript script) {
        drawn.add(seed);
        film(seed, script);
    }

    @Override
    public byte[] film(Wanted wanted) {
        ShotScript script = Optional.ofNullable(scripts.get(wanted.seed()))
                .orElseThrow(() -> new IllegalStateException("no shot has the seed " + wanted.seed()));
        return filmed.computeIfAbsent(
                wanted.seed() + " " + wanted.from() + " " + wanted.seconds() + " " + wanted.words(),
                unused -> drawn.contains(wanted.seed()) ? drawn(script, wanted) : drifting(script, wanted));
    }

    private byte[] drawn(ShotScript script, Wanted wanted) {
        Animatic animatic = new Animatic();
        IntFunction<Picture> frames = at -> Picture.of(animatic.still(script, at));
        return encoded(frames, Math.toIntExact(script.frames()), wanted, new FilmFormat(640, 360, RATE));
    }

    private byte[] drifting(ShotScript script, Wanted wanted) {
        List<Picture> frames = HalvesFilmed.of(wanted.words(), script).orElseGet(() -> DriftingFilming.frames(script));
        return encoded(frames::get, frames.size(), wanted, new FilmFormat(1280, 720, RATE));
    }

    private byte[] encoded(IntFunction<Picture> frames, int count, Wanted wanted, FilmFormat format) {
        try {
            Path file = Files.createTempFile(folder, "model", ".mp4");
            FrameEncoder encoder = FrameEncoder.open(tools, format, file, Json.sha256());
            try {
                byte[] last = new byte[0];
                int from = Math.min(Math.toIntExact(wanted.from() * RATE), count - 1);
                for (int at = from; at < from + wanted.seconds() * RATE; at++) {
                    last = at < count ? I420.of(Rushes.enlarged(frames.apply(at), format)) : last;
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
