package studio.backlot.render.footage.placing;

import java.nio.file.Path;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.Framing;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.RenderError;

/** A file's frames in the size and at the rate of a film, one after the other. */
public final class Strip implements AutoCloseable {
    /** Frames that a file may say it has and have not; the last one stays instead. */
    private static final int MISSING = 2;

    private final FrameDecoder decoder;
    private final Pulldown pulldown;
    private final byte[] frame;

    private Strip(FrameDecoder decoder, Pulldown pulldown) {
        this.decoder = decoder;
        this.pulldown = pulldown;
        this.frame = new byte[decoder.frameBytes()];
    }

    /**
     * Opens a file.
     *
     * @param first frame of the file that is the first of the film
     */
    public static Strip open(
            MediaTools tools, Path file, long first, FilmFormat format, Framing framing, PixelLayout layout) {
        Pulldown pulldown =
                new Pulldown(new Ffprobe(tools).probe(file).picture().rate(), format.frameRate());
        return new Strip(
                FrameDecoder.framed(tools, file, layout, first, format.width(), format.height(), framing), pulldown);
    }

    /** The file's frame for a frame of the film, which is not before the last one; the array is used again. */
    public byte[] frame(long at) {
        long wanted = pulldown.frame(at);
        while (decoder.frames() <= wanted) {
            if (!decoder.read(frame)) {
                if (decoder.frames() == 0 || wanted - decoder.frames() >= MISSING) {
                    throw new ProblemException(
                            RenderError.FOOTAGE_UNREADABLE,
                            "The footage ends after %d frames of the stretch.".formatted(decoder.frames()));
                }
                return frame;
            }
        }
        return frame;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
