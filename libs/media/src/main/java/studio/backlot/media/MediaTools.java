package studio.backlot.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.media.unpack.BundledFfmpeg;

/**
 * The tools and how they are started.
 *
 * @param ffmpeg the program
 * @param ffprobe the program
 * @param environment the whole environment that they get
 * @param h264 the H.264 encoder that this ffmpeg has
 * @param confinement what each of them may use
 */
public record MediaTools(
        Path ffmpeg, Path ffprobe, Map<String, String> environment, H264 h264, Confinement confinement) {

    private static final Map<Path, MediaTools> FOUND = new ConcurrentHashMap<>();
    private static final Pattern VERSION = Pattern.compile("ffmpeg version [^0-9\\s]*([0-9]+)");
    private static final int OLDEST = 6;

    public MediaTools {
        environment = Map.copyOf(environment);
    }

    /**
     * The ffmpeg that {@code BACKLOT_FFMPEG} (or the system property {@code backlot.ffmpeg}) names, version 6 or newer;
     * otherwise that of the Maven artifact, unpacked once into {@code toolsFolder}. Safe to call from many threads and processes.
     *
     * @throws MediaException.Missing when there is none that works
     */
    public static MediaTools find(Path toolsFolder) {
        return FOUND.computeIfAbsent(toolsFolder.toAbsolutePath().normalize(), MediaTools::look);
    }

    private static MediaTools look(Path toolsFolder) {
        return Optional.ofNullable(System.getProperty("backlot.ffmpeg"))
                .or(() -> Optional.ofNullable(System.getenv("BACKLOT_FFMPEG")))
                .filter(named -> !named.isBlank())
                .map(named -> configured(Path.of(named)))
                .orElseGet(() -> bundled(toolsFolder));
    }

    private static MediaTools bundled(Path toolsFolder) {
        Path home = BundledFfmpeg.unpackInto(toolsFolder);
        return new MediaTools(
                home.resolve("ffmpeg"),
                home.resolve("ffprobe"),
                Map.of("LD_LIBRARY_PATH", home.toString()),
                H264.OPENH264,
                Confinement.configured());
    }

    /** The tools in a folder, or beside a program, that the user chose. */
    static MediaTools configured(Path named) {
        Path folder = Files.isDirectory(named) ? named : named.toAbsolutePath().getParent();
        Path ffmpeg = folder.resolve("ffmpeg");
        Path ffprobe = folder.resolve("ffprobe");
        if (!Files.isExecutable(ffmpeg) || !Files.isExecutable(ffprobe)) {
            throw new MediaException.Missing(
                    "BACKLOT_FFMPEG names %s, but ffmpeg and ffprobe are not both programs in %s"
                            .formatted(named, folder));
        }
        MediaTools tools = new MediaTools(ffmpeg, ffprobe, inherited(), H264.OPENH264, Confinement.configured());
        String version = String.join("\n", tools.asked("-version"));
        Matcher matcher = VERSION.matcher(version);
        // Builds from a branch are named after a commit, not after a release; they are newer than any release we
        // refuse.
        if (matcher.find() && Integer.parseInt(matcher.group(1)) < OLDEST) {
            throw new MediaException.Missing("BACKLOT_FFMPEG names ffmpeg %s; version %d or newer is needed"
                    .formatted(matcher.group(1), OLDEST));
        }
        String encoders = String.join("\n", tools.asked("-encoders"));
        for (H264 h264 : H264.values()) {
            if (encoders.contains(" " + h264.encoder() + " ")) {
                return new MediaTools(ffmpeg, ffprobe, tools.environment, h264, tools.confinement);
            }
        }
        throw new MediaException.Missing("%s has no H.264 encoder: libopenh264 or libx264 is needed".formatted(ffmpeg));
    }

    private List<String> asked(String question) {
        MediaProcess process =
                MediaProcess.start(this, ffmpeg, List.of("-hide_banner", question), Duration.ofSeconds(20));
        List<String> answer = process.waiting(
                running -> List.of(new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
        process.ended();
        return answer;
    }

    private static Map<String, String> inherited() {
        return Optional.ofNullable(System.getenv("LD_LIBRARY_PATH"))
                .map(path -> Map.of("LD_LIBRARY_PATH", path))
                .orElseGet(Map::of);
    }
}
