package studio.backlot.render.measure.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.media.VideoStream;

/** Looks at a take's file: at what it says about itself, and at every frame. */
public final class TakeFile {

    private final MediaTools tools;

    public TakeFile(MediaTools tools) {
        this.tools = tools;
    }

    /** What is wrong with it; nothing when it is what was ordered. */
    public List<FileFault> faults(Path file, FilmFormat format, long frames) {
        return faults(file, format, video -> {
            long promised = video.frames().orElse(frames);
            long readable = readable(file);
            return readable < promised
                    ? Optional.of(new FileFault.Truncated(readable, promised))
                    : length(readable, frames);
        });
    }

    /** What is wrong with it by what it says about itself, without reading a frame. */
    public List<FileFault> described(Path file, FilmFormat format, long frames) {
        return faults(file, format, video -> length(video.frames().orElse(0), frames));
    }

    private List<FileFault> faults(Path file, FilmFormat format, Function<VideoStream, Optional<FileFault>> inLength) {
        try {
            VideoStream video = new Ffprobe(tools).probe(file).picture();
            List<FileFault> faults = new ArrayList<>(shape(video, format));
            inLength.apply(video).ifPresent(faults::add);
            return faults;
        } catch (MediaException.CorruptInput unreadable) {
            return List.of(new FileFault.Unreadable(String.valueOf(unreadable.getMessage())));
        }
    }

    private static Optional<FileFault> length(long frames, long ordered) {
        return frames == ordered ? Optional.empty() : Optional.of(new FileFault.WrongLength(frames, ordered));
    }

    private static List<FileFault> shape(VideoStream video, FilmFormat format) {
        List<FileFault> faults = new ArrayList<>();
        if (video.width() != format.width() || video.height() != format.height()) {
            faults.add(new FileFault.WrongSize(video.width(), video.height(), format));
        }
        if (Math.abs(video.rate().perSecond() - format.frameRate()) > 1e-3) {
            faults.add(new FileFault.WrongRate(video.rate().perSecond(), format));
        }
        return faults;
    }

    /** Frames that can be read before the file ends or breaks. */
    private long readable(Path file) {
        try (FrameDecoder decoder = FrameDecoder.open(tools, file, PixelLayout.I420)) {
            byte[] frame = new byte[decoder.frameBytes()];
            boolean more = true;
            while (more) {
                more = reads(decoder, frame);
            }
            return decoder.frames();
        }
    }

    private static boolean reads(FrameDecoder decoder, byte[] frame) {
        try {
            return decoder.read(frame);
        } catch (MediaException.CorruptInput | MediaException.Failed broken) {
            return false;
        }
    }
}
