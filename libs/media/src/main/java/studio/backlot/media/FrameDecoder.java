package studio.backlot.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The frames of a video stream, one after the other, upright and as they are: none dropped, none doubled. */
public final class FrameDecoder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MediaProcess process;
    private final int width;
    private final int height;
    private final PixelLayout layout;
    private long frames;
    private boolean ended;

    private FrameDecoder(MediaProcess process, int width, int height, PixelLayout layout) {
        this.process = process;
        this.width = width;
        this.height = height;
        this.layout = layout;
    }

    /** All frames in their own size. */
    public static FrameDecoder open(MediaTools tools, Path file, PixelLayout layout) {
        return open(tools, file, layout, 0, OptionalLong.empty());
    }

    /**
     * Frames from {@code first} on, in their own size.
     *
     * @param first number of the first frame, from 0
     * @param count how many at most; all that follow when empty
     * @throws MediaException.CorruptInput when the file has no video that can be read
     */
    public static FrameDecoder open(MediaTools tools, Path file, PixelLayout layout, long first, OptionalLong count) {
        VideoStream video = new Ffprobe(tools).probe(file).picture();
        return open(tools, file, layout, first, count, video, video.width(), video.height());
    }

    /** As above, scaled to a size (lanczos). */
    public static FrameDecoder scaled(MediaTools tools, Path file, PixelLayout layout, int width, int height) {
        VideoStream video = new Ffprobe(tools).probe(file).picture();
        return open(tools, file, layout, 0, OptionalLong.empty(), video, width, height);
    }

    /**
     * Frames from {@code first} on as another camera would have them: whole pictures where they are interlaced, square pixels,
     * and in a frame of a given size.
     */
    public static FrameDecoder framed(
            MediaTools tools, Path file, PixelLayout layout, long first, int width, int height, Framing framing) {
        VideoStream video = new Ffprobe(tools).probe(file).picture();
        String filters = "bwdif=mode=send_frame:deint=interlaced,scale=iw*sar:ih,setsar=1,"
                + framing.filter(width, height) + ",scale=iw:ih";
        return open(tools, file, layout, first, OptionalLong.empty(), video, width, height, filters);
    }

    private static FrameDecoder open(
            MediaTools tools,
            Path file,
            PixelLayout layout,
            long first,
            OptionalLong count,
            VideoStream video,
            int width,
            int height) {
        String scale = "scale=%d:%d:flags=lanczos+accurate_rnd+full_chroma_int".formatted(width, height);
        return open(tools, file, layout, first, count, video, width, height, scale);
    }

    private static FrameDecoder open(
            MediaTools tools,
            Path file,
            PixelLayout layout,
            long first,
            OptionalLong count,
            VideoStream video,
            int width,
            int height,
            String filters) {
        List<String> arguments =
                new ArrayList<>(List.of("-hide_banner", "-nostdin", "-nostats", "-loglevel", "error", "-xerror"));
        if (first > 0) {
            // Half a frame early: a seek lands on the first frame that is not before it.
            double seconds = (first - 0.5) / video.rate().perSecond();
            arguments.addAll(List.of("-ss", String.format(Locale.ROOT, "%.6f", seconds)));
        }
        arguments.addAll(List.of("-i", file.toAbsolutePath().toString(), "-map", "0:v:0", "-fps_mode", "passthrough"));
        count.ifPresent(frames -> arguments.addAll(List.of("-frames:v", Long.toString(frames))));
        String range = layout == PixelLayout.RGB ? ":out_range=pc" : ":out_range=tv:out_color_matrix=bt709";
        arguments.addAll(List.of("-vf", filters + range, "-pix_fmt", layout.pixelFormat(), "-f", "rawvideo", "pipe:1"));
        return new FrameDecoder(MediaProcess.start(tools, tools.ffmpeg(), arguments, PATIENCE), width, height, layout);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int frameBytes() {
        return layout.bytes(width, height);
    }

    /** Frames read so far. */
    public long frames() {
        return frames;
    }

    /**
     * Reads the next frame.
     *
     * @param frame of {@link #frameBytes} bytes
     * @return false after the last
     * @throws MediaException.CorruptInput when the stream is damaged
     */
    public boolean read(byte[] frame) {
        if (frame.length != frameBytes()) {
            throw new IllegalArgumentException(
                    "frame: expected %d bytes, not %d".formatted(frameBytes(), frame.length));
        }
        if (ended) {
            return false;
        }
        int read = process.waiting(running -> running.getInputStream().readNBytes(frame, 0, frame.length));
        if (read == frame.length) {
            frames++;
            return true;
        }
        ended = true;
        try {
            process.ended();
        } catch (MediaException.Failed failed) {
            throw Ffmpeg.diagnosed(failed);
        }
        if (read > 0) {
            throw new MediaException.CorruptInput("The picture breaks off within frame " + frames);
        }
        return false;
    }

    /** Ends reading; the rest is not looked at. */
    @Override
    public void close() {
        ended = true;
        process.abandon();
    }
}
