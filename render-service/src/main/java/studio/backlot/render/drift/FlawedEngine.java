package studio.backlot.render.drift;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Png;
import studio.backlot.render.take.Trust;

/**
 * Films as a model would that gets one thing wrong, the first time it is asked: others' habits (blinks, breath, hands), a little more
 * or less light, grain, and the flaw. Asked again with another seed it has none.
 */
final class FlawedEngine implements Filming {
    private final MediaTools tools;
    private final long first;
    private final Flaw flaw;

    /** @param first seed of the shot, with which its first take is asked for */
    FlawedEngine(MediaTools tools, long first, Flaw flaw) {
        this.tools = tools;
        this.first = first;
        this.flaw = flaw;
    }

    @Override
    public String engine() {
        return "flawed-1";
    }

    @Override
    public Trust trust() {
        return Trust.FOREIGN;
    }

    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        List<Picture> frames = frames(script, script.seed() == first ? flaw : Flaw.NONE);
        progress.accept(script.frames());
        return written(tools, script.format(), frames, folder);
    }

    /** What it shows of a script. */
    static List<Picture> frames(ShotScript script, Flaw shown) {
        List<Picture> drawn = shown.drawn(new Animatic(), script);
        Camcorder camcorder = Camcorder.of(script.seed());
        return IntStream.range(0, drawn.size())
                .mapToObj(at -> camcorder.record(drawn.get(at), at))
                .toList();
    }

    /** A take in files. */
    static FilmedTake written(MediaTools tools, FilmFormat format, List<Picture> frames, Path folder)
            throws IOException {
        Path picture = folder.resolve("picture.mp4");
        MessageDigest hash = Json.sha256();
        FrameEncoder encoder = FrameEncoder.open(tools, format, picture, hash);
        try {
            frames.forEach(frame -> encoder.write(I420.of(frame.image())));
            encoder.close();
        } finally {
            encoder.abandon();
        }
        return new FilmedTake(
                picture,
                Png.write(frames.get(frames.size() / 2).image(), folder.resolve("key.png")),
                Png.write(frames.getLast().image(), folder.resolve("last.png")),
                Optional.empty(),
                Optional.empty(),
                frames.size(),
                HexFormat.of().formatHex(hash.digest()),
                List.of());
    }
}
