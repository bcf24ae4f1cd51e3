package studio.backlot.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javax.imageio.ImageIO;

/** What is done with whole clips. */
public final class Clips {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final MediaTools tools;

    public Clips(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * Joins clips of one format and encoding, as {@link FrameEncoder} makes them, without decoding.
     *
     * @return frames in the joined file: exactly the sum of the clips' frames
     * @throws MediaException.CorruptInput when a clip is damaged or the frames do not add up
     */
    public long join(List<Path> clips, Path output) {
        Ffprobe ffprobe = new Ffprobe(tools);
        long expected = clips.stream()
                .mapToLong(clip -> ffprobe.probe(clip).picture().frames().orElse(0))
                .sum();
        return join(clips.stream().map(Clips::file).toList(), expected, output);
    }

    /**
     * A stretch of a clip.
     *
     * @param first frame that it begins with, a key frame
     */
    public record Part(Path clip, long first, long frames) {}

    /**
     * Joins stretches of clips of one format and encoding without decoding.
     *
     * @return frames in the joined file: exactly the sum of the stretches
     * @throws MediaException.CorruptInput when a clip is damaged, or a stretch does not begin with a key frame
     */
    public long splice(List<Part> parts, int frameRate, Path output) {
        List<String> entries = parts.stream()
                .map(part -> file(part.clip())
                        + "inpoint " + seconds(part.first(), frameRate)
                        + "outpoint " + seconds(part.first() + part.frames(), frameRate))
                .toList();
        return join(entries, parts.stream().mapToLong(Part::frames).sum(), output);
    }

    private static String file(Path clip) {
        return "file '" + clip.toAbsolutePath().toString().replace("'", "'\\''") + "'\n";
    }

    /** In microseconds, rounded down: a frame at that very time is behind it. */
    private static String seconds(long frames, int frameRate) {
        return frames * 1_000_000 / frameRate + "us\n";
    }

    private long join(List<String> entries, long expected, Path output) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("clips: expected at least one");
        }
        String list = "ffconcat version 1.0\n" + String.join("", entries);
        try {
            Path listFile = Files.createTempFile("clips-", ".ffconcat");
            try {
                Files.writeString(listFile, list);
                join(listFile, output);
            } finally {
                Files.deleteIfExists(listFile);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        long joined = new Ffprobe(tools).probe(output).picture().frames().orElse(0);
        if (joined != expected) {
            throw new MediaException.CorruptInput(
                    "The clips have %d frames in all, but join to %d: one is damaged".formatted(expected, joined));
        }
        return joined;
    }

    private void join(Path list, Path output) {
        new Ffmpeg(tools)
                .run(
                        List.of(
                                "-f",
                                "concat",
                                "-safe",
                                "0",
                                "-protocol_whitelist",
                                "file",
                                "-i",
                                list.toString(),
                                "-map",
                                "0:v:0",
                                "-c",
                                "copy",
                                "-fflags",
                                "+bitexact",
                                "-movflags",
                                "+faststart",
                                "-f",
                                "mp4",
                                output.toAbsolutePath().toString()),
                        PATIENCE);
    }

    /**
     * One frame as a picture.
     *
     * @param frame number from 0
     * @throws MediaException.CorruptInput when there is no such frame
     */
    public BufferedImage still(Path clip, long frame) {
        try (FrameDecoder decoder = FrameDecoder.open(tools, clip, PixelLayout.RGB, frame, OptionalLong.of(1))) {
            byte[] rgb = new byte[decoder.frameBytes()];
            if (!decoder.read(rgb)) {
                throw MediaException.CorruptInput.of(clip, "has no frame " + frame);
            }
            return picture(rgb, decoder.width(), decoder.height());
        }
    }

    /** As {@link #still(Path, long)}, written as PNG. */
    public void still(Path clip, long frame, Path png) {
        try {
            ImageIO.write(still(clip, frame), "png", png.toFile());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** A frame of {@link PixelLayout#RGB} as an image. */
    public static BufferedImage picture(byte[] rgb, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        return picture;
    }
}
