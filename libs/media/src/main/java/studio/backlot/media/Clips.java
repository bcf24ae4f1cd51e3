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
import java.util.stream.Collectors;
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
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("clips: expected at least one");
        }
        Ffprobe ffprobe = new Ffprobe(tools);
        long expected = clips.stream()
                .mapToLong(clip -> ffprobe.probe(clip).picture().frames().orElse(0))
                .sum();
        String list = clips.stream()
                .map(clip -> "file '" + clip.toAbsolutePath().toString().replace("'", "'\\''") + "'\n")
                .collect(Collectors.joining("", "ffconcat version 1.0\n", ""));
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
        long joined = ffprobe.probe(output).picture().frames().orElse(0);
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
