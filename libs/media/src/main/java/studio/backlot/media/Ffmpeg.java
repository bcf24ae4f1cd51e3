package studio.backlot.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.backlot.contracts.time.RationalTime;

/** ffmpeg as a process. Interrupting the calling thread ends it. */
public final class Ffmpeg {

    private static final List<String> DAMAGE = List.of(
            "Invalid data found when processing input",
            "moov atom not found",
            "could not find codec parameters",
            "does not contain any stream",
            "matches no streams");

    /** What is said when there is no memory: by decoders, and by whatever gets no thread because its stack finds no room. */
    private static final List<String> MEMORY =
            List.of("get_buffer() failed", "Cannot allocate memory", "Resource temporarily unavailable");

    private final MediaTools tools;

    public Ffmpeg(MediaTools tools) {
        this.tools = tools;
    }

    /** As {@link #run(List, Duration, Consumer)} without progress. */
    public FfmpegRun run(List<String> arguments, Duration limit) {
        return run(arguments, limit, progress -> {});
    }

    /**
     * Runs to the end.
     *
     * @param arguments inputs, filters and outputs; log level info, overwriting, and reports are set already. Output goes to
     *     files, not to stdout
     * @param limit wall time after which it is ended
     * @param progress called on the calling thread about twice a second
     * @throws MediaException when it does not end well
     */
    public FfmpegRun run(List<String> arguments, Duration limit, Consumer<Progress> progress) {
        List<String> all = new ArrayList<>(
                List.of("-hide_banner", "-nostdin", "-nostats", "-y", "-loglevel", "info", "-progress", "pipe:1"));
        all.addAll(arguments);
        MediaProcess process = MediaProcess.start(tools, tools.ffmpeg(), all, limit);
        try {
            Optional<Progress> last = process.waiting(running -> follow(running.getInputStream(), progress));
            return new FfmpegRun(process.ended(), last);
        } catch (MediaException.Failed failed) {
            throw diagnosed(failed);
        } finally {
            process.abandon();
        }
    }

    static MediaException diagnosed(MediaException.Failed failed) {
        return said(failed, MEMORY)
                .map(line -> "The input needs more memory than a media tool may have (BACKLOT_MEDIA_MIB): " + line)
                .or(() -> said(failed, DAMAGE).map(line -> "The input is damaged or not media: " + line))
                .<MediaException>map(MediaException.CorruptInput::new)
                .orElse(failed);
    }

    private static Optional<String> said(MediaException.Failed failed, List<String> signs) {
        return failed.lines().stream()
                .filter(line -> signs.stream().anyMatch(line::contains))
                .findFirst();
    }

    private static Optional<Progress> follow(InputStream reports, Consumer<Progress> progress) throws IOException {
        Optional<Progress> last = Optional.empty();
        long frames = 0;
        long micros = 0;
        double speed = 0;
        BufferedReader lines = new BufferedReader(new InputStreamReader(reports, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1).strip();
            switch (equals < 0 ? "" : line.substring(0, equals)) {
                case "frame" -> frames = Math.round(number(value, (double) frames));
                case "out_time_us" -> micros = Math.round(number(value, (double) micros));
                case "speed" -> speed = number(value.replace("x", ""), speed);
                case "progress" -> {
                    Progress now = new Progress(frames, new RationalTime(micros, 1_000_000), speed);
                    last = Optional.of(now);
                    progress.accept(now);
                }
                default -> {}
            }
        }
        return last;
    }

    private static double number(String text, double otherwise) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notYetKnown) {
            return otherwise;
        }
    }
}
