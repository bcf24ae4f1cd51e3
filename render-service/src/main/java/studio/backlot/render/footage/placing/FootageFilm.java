package studio.backlot.render.footage.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.media.VideoStream;
import studio.backlot.render.RenderError;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;

/** Makes takes of footage: in the film's size and rate, as long as asked for, and graded. */
public final class FootageFilm {
    /** Frames that a file may say it has and have not; the last one stays instead. */
    private static final int MISSING = 2;

    private final MediaTools tools;

    public FootageFilm(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * The take in files of {@code folder}.
     *
     * @param original the footage's bytes
     */
    public FilmedTake film(Path original, Placement placement, FilmFormat format, Path folder) throws IOException {
        Path picture = folder.resolve("footage.mp4");
        MessageDigest hash = Json.sha256();
        FrameEncoder encoder = FrameEncoder.open(tools, format, picture, hash);
        try {
            expose(original, placement, format, encoder);
            encoder.close();
        } finally {
            encoder.abandon();
        }
        long frames = placement.stretch().frames();
        Path key = folder.resolve("footage-key.png");
        Path last = folder.resolve("footage-last.png");
        Clips clips = new Clips(tools);
        clips.still(picture, frames / 2, key);
        clips.still(picture, frames - 1, last);
        return new FilmedTake(
                picture,
                key,
                last,
                Optional.empty(),
                Optional.empty(),
                frames,
                HexFormat.of().formatHex(hash.digest()),
                List.of());
    }

    private void expose(Path original, Placement placement, FilmFormat format, FrameEncoder encoder) {
        VideoStream video = new Ffprobe(tools).probe(original).picture();
        Pulldown pulldown = new Pulldown(video.rate(), format.frameRate());
        Optional<ColourTable> colours = placement.grade().map(Grade::table);
        PixelLayout layout = colours.isPresent() ? PixelLayout.RGB : PixelLayout.I420;
        try (FrameDecoder decoder = FrameDecoder.framed(
                tools,
                original,
                layout,
                placement.stretch().first(),
                format.width(),
                format.height(),
                placement.framing())) {
            byte[] frame = new byte[decoder.frameBytes()];
            byte[] exposed = frame;
            for (long at = 0; at < placement.stretch().frames(); at++) {
                if (advance(decoder, pulldown.frame(at), frame)) {
                    exposed = colours.map(table -> graded(table, frame, format)).orElse(frame);
                }
                encoder.write(exposed);
            }
        }
    }

    /** Reads on to a frame; false when it is there already, or when the file ends a little early. */
    private static boolean advance(FrameDecoder decoder, long wanted, byte[] frame) {
        long before = decoder.frames();
        while (decoder.frames() <= wanted) {
            if (!decoder.read(frame)) {
                if (before == 0 || wanted - decoder.frames() >= MISSING) {
                    throw new ProblemException(
                            RenderError.FOOTAGE_UNREADABLE,
                            "The footage ends after %d frames of the stretch.".formatted(decoder.frames()));
                }
                return false;
            }
        }
        return decoder.frames() > before;
    }

    private static byte[] graded(ColourTable table, byte[] frame, FilmFormat format) {
        Picture picture = Picture.ofBytes(frame, format.width(), format.height());
        return I420.of(table.apply(picture).image());
    }
}
