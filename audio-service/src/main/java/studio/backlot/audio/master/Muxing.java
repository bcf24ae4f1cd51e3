package studio.backlot.audio.master;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.MediaTools;

/** Puts picture, sound, captions and chapters into one MP4 without encoding the picture again. */
final class Muxing {

    /**
     * What goes in.
     *
     * @param captions SubRip; absent when nobody speaks
     * @param language ISO 639-2 code of speech and captions
     */
    record Parts(
            List<Path> clips,
            Path sound,
            Optional<Path> captions,
            String language,
            ChapterList chapters,
            String title) {}

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final MediaTools tools;

    Muxing(MediaTools tools) {
        this.tools = tools;
    }

    /** Muxes in a folder; returns the frames of the film. */
    long mux(Parts parts, Path folder, Path output) throws IOException {
        Path picture = folder.resolve("picture.mp4");
        long frames = new Clips(tools).join(parts.clips, picture);
        Path metadata = folder.resolve("chapters.ffmetadata");
        Files.writeString(metadata, parts.chapters.metadata(parts.title));
        new Ffmpeg(tools).run(arguments(parts, picture, metadata, output), PATIENCE);
        Files.delete(picture);
        return frames;
    }

    private static List<String> arguments(Parts parts, Path picture, Path metadata, Path output) {
        List<String> arguments = new ArrayList<>();
        inputs(arguments, picture, parts.sound);
        arguments.addAll(
                List.of("-f", "ffmetadata", "-i", metadata.toAbsolutePath().toString()));
        parts.captions.ifPresent(captions -> inputs(arguments, captions));
        arguments.addAll(List.of("-map", "0:v:0", "-map", "1:a:0"));
        parts.captions.ifPresent(captions -> arguments.addAll(
                List.of("-map", "3:s:0", "-c:s", "mov_text", "-metadata:s:s:0", "language=" + parts.language)));
        arguments.addAll(List.of(
                "-c:v",
                "copy",
                "-c:a",
                "copy",
                "-metadata:s:a:0",
                "language=" + parts.language,
                "-map_metadata",
                "2",
                "-map_chapters",
                "2",
                "-fflags",
                "+bitexact",
                "-movflags",
                "+faststart",
                output.toAbsolutePath().toString()));
        return arguments;
    }

    private static void inputs(List<String> arguments, Path... files) {
        for (Path file : files) {
            arguments.add("-i");
            arguments.add(file.toAbsolutePath().toString());
        }
    }
}
