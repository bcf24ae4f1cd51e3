package studio.backlot.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads frames with which decoding can begin, without decoding what lies between them. */
public final class KeyFrames {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MediaTools tools;

    public KeyFrames(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * Key frames of a file as {@link FrameEncoder} makes them, each scaled down by area, red, green and blue, a byte each.
     *
     * @param frames their numbers, from 0
     * @throws MediaException.CorruptInput when one of them cannot be read
     */
    public List<byte[]> read(Path file, List<Long> frames, int frameRate, int width, int height) {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-nostats", "-loglevel", "error"));
        StringBuilder filter = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < frames.size(); at++) {
            String late = String.format(Locale.ROOT, "%.6f", (frames.get(at) + 0.5) / frameRate);
            arguments.addAll(List.of("-threads", "1", "-noaccurate_seek", "-ss", late, "-i"));
            arguments.add(file.toAbsolutePath().toString());
            filter.append("[%d:v]trim=end_frame=1,scale=%d:%d:flags=area:out_range=pc,setpts=%d[f%d];"
                    .formatted(at, width, height, at, at));
            joined.append("[f%d]".formatted(at));
        }
        filter.append(joined).append("concat=n=%d:v=1[out]".formatted(frames.size()));
        arguments.addAll(List.of("-filter_complex_threads", "1", "-filter_complex", filter.toString()));
        arguments.addAll(List.of("-map", "[out]", "-fps_mode", "passthrough"));
        arguments.addAll(List.of("-pix_fmt", PixelLayout.RGB.pixelFormat(), "-f", "rawvideo", "pipe:1"));
        return read(arguments, frames.size(), PixelLayout.RGB.bytes(width, height));
    }

    private List<byte[]> read(List<String> arguments, int count, int bytes) {
        MediaProcess process = MediaProcess.start(tools, tools.ffmpeg(), arguments, PATIENCE);
        try {
            List<byte[]> read = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                byte[] frame =
                        process.waiting(running -> running.getInputStream().readNBytes(bytes));
                if (frame.length < bytes) {
                    throw new MediaException.CorruptInput("The picture has no key frame number " + at + " to be read");
                }
                read.add(frame);
            }
            process.ended();
            return read;
        } catch (MediaException.Failed failed) {
            throw Ffmpeg.diagnosed(failed);
        } finally {
            process.abandon();
        }
    }
}
