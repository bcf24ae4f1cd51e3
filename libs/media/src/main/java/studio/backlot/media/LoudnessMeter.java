package studio.backlot.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.event.Loudness;

/** Loudness by ITU-R BS.1770-4 and EBU Tech 3342, as ffmpeg's ebur128 filter measures it. */
public final class LoudnessMeter {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern INTEGRATED = Pattern.compile("^I:\\s+(-?[0-9.]+|-?inf) LUFS");
    private static final Pattern RANGE = Pattern.compile("^LRA:\\s+(-?[0-9.]+|-?inf) LU");
    private static final Pattern PEAK = Pattern.compile("^Peak:\\s+(-?[0-9.]+|-?inf) dBFS");

    /** What the meter shows for silence. */
    private static final double SILENCE = -70;

    private final Ffmpeg ffmpeg;

    public LoudnessMeter(MediaTools tools) {
        this.ffmpeg = new Ffmpeg(tools);
    }

    /** Of the first sound stream; silence measures −70 LUFS and −70 dBTP. */
    public Loudness measure(Path file) {
        List<String> log = ffmpeg.run(
                        List.of(
                                "-i",
                                file.toAbsolutePath().toString(),
                                "-map",
                                "0:a:0",
                                "-af",
                                "ebur128=peak=true:framelog=quiet",
                                "-f",
                                "null",
                                "-"),
                        PATIENCE)
                .log();
        return new Loudness(last(log, INTEGRATED), last(log, PEAK), Math.max(0, last(log, RANGE)));
    }

    private static double last(List<String> log, Pattern pattern) {
        return log.reversed().stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(match -> match.group(1))
                .filter(number -> !number.endsWith("inf"))
                .map(Double::parseDouble)
                .orElse(SILENCE);
    }
}
