package studio.backlot.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;

/**
 * Frames in, an MP4 without sound out. The file depends on the frames, the format and the encoding only: not on time, names or
 * the number of cores. Not for several threads at once.
 *
 * <p>{@link #close} finishes the file and fails when that is not possible; {@link #abandon} ends the work and removes what there is.
 */
public final class FrameEncoder implements AutoCloseable {

    /** How long ffmpeg may take for one frame, or to finish the file. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MediaProcess process;
    private final FrameQueue queue;
    private final Path output;
    private final int frameBytes;
    private long frames;
    private boolean over;

    private FrameEncoder(MediaProcess process, Path output, int frameBytes, Optional<MessageDigest> hash) {
        this.process = process;
        this.output = output;
        this.frameBytes = frameBytes;
        queue = new FrameQueue(process, frameBytes, hash);
    }

    /** With {@link Encoding#of} the format: what takes are made with. */
    public static FrameEncoder open(MediaTools tools, FilmFormat format, Path output) {
        return open(tools, format, output, Optional.empty());
    }

    /**
     * As takes are made, with their frames hashed.
     *
     * @param hash takes in every frame as it was written; not to be touched before {@link #close}
     */
    public static FrameEncoder open(MediaTools tools, FilmFormat format, Path output, MessageDigest hash) {
        return open(tools, format, output, Optional.of(hash));
    }

    private static FrameEncoder open(MediaTools tools, FilmFormat format, Path output, Optional<MessageDigest> hash) {
        Encoding encoding = Encoding.of(format);
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostats", "-y", "-loglevel", "warning"));
        arguments.addAll(List.of("-f", "rawvideo", "-pix_fmt", "yuv420p"));
        arguments.addAll(List.of("-video_size", format.width() + "x" + format.height()));
        arguments.addAll(List.of("-framerate", Integer.toString(format.frameRate())));
        arguments.addAll(BT709);
        arguments.addAll(List.of("-i", "pipe:0", "-an"));
        arguments.addAll(tools.h264().arguments(encoding));
        arguments.addAll(BT709);
        arguments.addAll(List.of("-pix_fmt", "yuv420p", "-fflags", "+bitexact", "-flags:v", "+bitexact"));
        arguments.addAll(List.of("-video_track_timescale", Integer.toString(format.frameRate() * 1000)));
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        arguments.add(output.toAbsolutePath().toString());
        return new FrameEncoder(
                MediaProcess.start(tools, tools.ffmpeg(), arguments, PATIENCE),
                output,
                PixelLayout.I420.bytes(format.width(), format.height()),
                hash);
    }

    /** Colour tags of everything that we encode. */
    static final List<String> BT709 =
            List.of("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709");

    /**
     * One frame: {@code width*height} luma bytes, then a quarter as many of each chroma, BT.709 limited range. The array may be
     * used again at once: encoding goes on while the next frame is made.
     */
    public void write(byte[] i420) {
        if (i420.length != frameBytes) {
            throw new IllegalArgumentException(
                    "frame: expected %d bytes of I420, not %d".formatted(frameBytes, i420.length));
        }
        queue.put(i420);
        frames++;
    }

    /** Frames taken so far. */
    public long frames() {
        return frames;
    }

    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        try {
            queue.end();
            process.waiting(running -> {
                process.input().close();
                return null;
            });
            process.ended();
            if (frames == 0) {
                throw new MediaException.Failed("ffmpeg", 0, List.of("no frame was written"));
            }
        } catch (MediaException incomplete) {
            discard();
            throw incomplete;
        }
    }

    /** Ends the work and removes the unfinished file. Does nothing once closed. */
    public void abandon() {
        if (!over) {
            over = true;
            process.abandon();
            queue.abandon();
            discard();
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(output);
        } catch (IOException stays) {
            // A file that cannot be removed is unreadable as MP4 anyway: its index is written last.
            output.toFile().deleteOnExit();
        }
    }
}
