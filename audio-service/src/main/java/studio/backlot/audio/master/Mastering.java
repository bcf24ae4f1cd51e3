package studio.backlot.audio.master;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import studio.backlot.audio.mix.Mix;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Rate;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.LoudnessMeter;
import studio.backlot.media.MediaTools;

/**
 * Brings a mix to a target's loudness: one gain, then a limiter at four times the sample rate; encoded, measured as it will
 * be heard, and corrected until it is right. Nothing here changes the dynamics but the limiter.
 */
public final class Mastering {

    /** Encoded sound and what it measures. */
    public record Mastered(Path sound, Loudness loudness) {}

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int ROUNDS = 5;

    /** How near to the target is near enough, LU; well inside any tolerance. */
    private static final double NEAR = 0.25;

    /** The encoder lets peaks grow; room that the first round leaves for it, decibels. */
    private static final double ENCODER_ROOM = 0.8;

    private static final double MOST_GAIN = 40;
    private static final double SILENCE = -69;

    private final Ffmpeg ffmpeg;
    private final LoudnessMeter meter;

    public Mastering(MediaTools tools) {
        ffmpeg = new Ffmpeg(tools);
        meter = new LoudnessMeter(tools);
    }

    /** Masters a mix of {@code samples} into {@code output}, AAC in MP4. */
    public Mastered master(Mix mix, long samples, Delivery delivery, Path output) {
        double gain = mix.loudness() <= SILENCE ? 0 : Math.min(MOST_GAIN, delivery.loudness() - mix.loudness());
        double ceiling = delivery.truePeak() - ENCODER_ROOM;
        for (int round = 1; ; round++) {
            encode(mix.mix(), gain, ceiling, samples, output);
            Loudness heard = meter.measure(output);
            double off = heard.integrated() <= SILENCE ? 0 : delivery.loudness() - heard.integrated();
            double over = heard.truePeak() - delivery.truePeak();
            if (round == ROUNDS || (Math.abs(off) <= NEAR && over <= 0)) {
                return new Mastered(output, heard);
            }
            gain = Math.min(MOST_GAIN, gain + off);
            ceiling -= over > 0 ? over + 0.1 : 0;
        }
    }

    private void encode(Path mix, double gain, double ceiling, long samples, Path output) {
        String chain = String.format(
                Locale.ROOT,
                "volume=%.3fdB:precision=float,aresample=%d,"
                        + "alimiter=limit=%.6f:attack=4:release=90:level=disabled:asc=1:latency=1,"
                        + "aresample=%d,apad=whole_len=%d,atrim=end_sample=%d",
                gain,
                4 * Rate.HZ,
                Decibel.factor(ceiling),
                Rate.HZ,
                samples,
                samples);
        ffmpeg.run(
                List.of(
                        "-i",
                        mix.toAbsolutePath().toString(),
                        "-af",
                        chain,
                        "-c:a",
                        "aac",
                        "-b:a",
                        "256k",
                        "-ar",
                        Integer.toString(Rate.HZ),
                        "-flags:a",
                        "+bitexact",
                        "-fflags",
                        "+bitexact",
                        output.toAbsolutePath().toString()),
                PATIENCE);
    }
}
