package studio.backlot.render.footage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.H264;
import studio.backlot.media.MediaTools;

/** Short films as cameras write them. */
public final class TestClips {
    private TestClips() {}

    /** Two seconds at 29.97 frames a second with sound, counted in drop-frame from the second minute of the first hour. */
    public static byte[] dropFrame(MediaTools tools) {
        return film(
                tools,
                "testsrc2=size=320x180:rate=30000/1001:duration=2",
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=440:duration=2",
                        "-c:a",
                        "aac",
                        "-timecode",
                        "01:00:59;20"));
    }

    /** The same film with bytes behind it that mean nothing, so that it comes in several parts. */
    public static byte[] padded(byte[] film, int bytes) {
        ByteBuffer padded = ByteBuffer.allocate(film.length + bytes);
        padded.put(film).putInt(bytes).put("free".getBytes(StandardCharsets.US_ASCII));
        return padded.array();
    }

    /** A picture from a source of ffmpeg's, without sound. */
    public static byte[] film(MediaTools tools, String source) {
        return film(tools, source, List.of());
    }

    /** Sound alone. */
    public static byte[] sound(MediaTools tools) {
        return made(tools, List.of("-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac", "-f", "mp4"), ".mp4");
    }

    /** A single picture. */
    public static byte[] picture(MediaTools tools) {
        return made(
                tools,
                List.of("-f", "lavfi", "-i", "testsrc2=size=64x64", "-frames:v", "1", "-f", "image2", "-c:v", "png"),
                ".png");
    }

    private static byte[] film(MediaTools tools, String source, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", source));
        arguments.addAll(more);
        String encoder = tools.h264() == H264.X264 ? "libx264" : "libopenh264";
        arguments.addAll(List.of("-c:v", encoder, "-b:v", "1500k", "-pix_fmt", "yuv420p", "-f", "mov"));
        return made(tools, arguments, ".mov");
    }

    private static byte[] made(MediaTools tools, List<String> arguments, String suffix) {
        try {
            Path file = Files.createTempFile("clip", suffix);
            List<String> all = new ArrayList<>(arguments);
            all.add(file.toString());
            new Ffmpeg(tools).run(all, Duration.ofSeconds(30));
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
