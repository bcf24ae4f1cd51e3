package studio.backlot.marketing.trailer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.marketing.trailer.Segment.Moment;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.LoudnessMeter;
import studio.backlot.media.MediaTools;

/** Mixes a trailer's sound, brings it to its loudness, and lays it under the picture. */
public final class TrailerSound {

    /** Streaming services' loudness, and the peak they ask for (AES TD1008). */
    static final double TARGET = -14;

    static final double PEAK = -1;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SAMPLE_RATE = 48_000;
    private static final double INAUDIBLE = -60;
    private static final int ROUNDS = 4;

    private final MediaTools tools;
    private final Ffmpeg ffmpeg;
    private final List<CutClip> cut;
    private final int frameRate;

    public TrailerSound(MediaTools tools, List<CutClip> cut, int frameRate) {
        this.tools = tools;
        this.ffmpeg = new Ffmpeg(tools);
        this.cut = List.copyOf(cut);
        this.frameRate = frameRate;
    }

    /**
     * Adds the sound.
     *
     * @param picture the trailer without sound
     * @param folder for intermediate files, which are removed
     * @param output the finished MP4, as long as the picture
     * @return its measured loudness
     */
    public Loudness lay(TrailerPlan plan, FilmSound sound, Path picture, Path folder, Path output) {
        Path mix = folder.resolve("mix.wav");
        Path level = folder.resolve("level.wav");
        try {
            mix(plan, sound, mix);
            return master(mix, level, picture, output);
        } finally {
            remove(mix);
            remove(level);
        }
    }

    private void mix(TrailerPlan plan, FilmSound sound, Path mix) {
        FilterGraph graph = new FilterGraph();
        String out =
                switch (sound) {
                    case FilmSound.Master master -> track(graph, plan, master.film(), moment -> true, 0.08, true);
                    case FilmSound.Stems stems -> mix(graph, plan, stems);
                };
        double length = (double) plan.frames() / frameRate;
        double fade = Math.min(1.6, length / 4);
        graph.add("[%s]afade=t=in:d=%s,afade=t=out:st=%s:d=%s,%s[out]"
                .formatted(out, number(fade / 4), number(length - fade), number(fade), exactly(plan.frames())));
        ffmpeg.run(graph.arguments("[out]", List.of("-c:a", "pcm_f32le", mix.toString())), PATIENCE);
    }

    /** Music through, lower while somebody speaks. */
    private String mix(FilterGraph graph, TrailerPlan plan, FilmSound.Stems stems) {
        String voice =
                track(graph, plan, stems.dialogue(), moment -> moment.line().isPresent(), 0.02, false);
        String effects = track(graph, plan, stems.effects(), moment -> true, 0.06, false);
        int music = graph.input(stems.music(), plan.musicFrom(), plan.frames(), frameRate);
        graph.add("[%s]asplit=2[voice][key]".formatted(voice));
        graph.add("[%d:a:0]%s[bed]".formatted(music, exactly(plan.frames())));
        graph.add("[bed][key]sidechaincompress=threshold=0.02:ratio=5:attack=15:release=450[ducked]");
        graph.add("[ducked][voice][%s]amix=inputs=3:normalize=0[mixed]".formatted(effects));
        return "mixed";
    }

    /** One sound after the other, each as long as its segment; silence where there is none. */
    private String track(
            FilterGraph graph,
            TrailerPlan plan,
            Path file,
            Predicate<Moment> isHeard,
            double fade,
            boolean underCards) {
        StringBuilder parts = new StringBuilder();
        for (Segment segment : plan.segments()) {
            long from =
                    switch (segment) {
                        case Moment moment when isHeard.test(moment) -> filmFrame(moment);
                        case Card card when underCards && card.kind() == Card.Kind.TITLE -> 0;
                        case Card card when underCards -> Math.max(0, filmFrames() - card.frames());
                        case Moment moment -> -1;
                        case Card card -> -1;
                    };
            String label = graph.label();
            String shape = "%s,afade=t=in:d=%s,afade=t=out:st=%s:d=%s"
                    .formatted(
                            exactly(segment.frames()),
                            number(fade),
                            number(Math.max(0, (double) segment.frames() / frameRate - fade)),
                            number(fade));
            if (from < 0) {
                graph.add("anullsrc=r=%d:cl=stereo,%s[%s]".formatted(SAMPLE_RATE, exactly(segment.frames()), label));
            } else {
                int input = graph.input(file, from, segment.frames(), frameRate);
                graph.add("[%d:a:0]%s[%s]".formatted(input, shape, label));
            }
            parts.append('[').append(label).append(']');
        }
        String track = graph.label();
        graph.add("%sconcat=n=%d:v=0:a=1[%s]".formatted(parts, plan.segments().size(), track));
        return track;
    }

    private long filmFrame(Moment moment) {
        return cut.get(moment.clip()).range().start().at(frameRate).value() + moment.first();
    }

    private long filmFrames() {
        return cut.getLast().range().end().at(frameRate).value();
    }

    /** 48 kHz stereo of exactly so many frames of picture, with silence where the sound ends early. */
    private String exactly(int frames) {
        long samples = (long) frames * SAMPLE_RATE / frameRate;
        return "aresample=%d,aformat=sample_fmts=fltp:channel_layouts=stereo,apad=whole_len=%d,atrim=end_sample=%d,asetpts=N/SR/TB"
                .formatted(SAMPLE_RATE, samples, samples);
    }

    /** Gain, then a limiter at four times the rate; measured on the finished file and corrected until it is right. */
    private Loudness master(Path mix, Path level, Path picture, Path output) {
        LoudnessMeter meter = new LoudnessMeter(tools);
        Loudness now = meter.measure(mix);
        boolean isSilent = now.integrated() < INAUDIBLE;
        double gain = isSilent ? 0 : TARGET - now.integrated();
        double ceiling = PEAK - 0.5;
        for (int round = 0; round < ROUNDS; round++) {
            level(mix, gain, ceiling, level);
            mux(picture, level, output);
            now = meter.measure(output);
            boolean isLevel = Math.abs(now.integrated() - TARGET) <= 0.3 && now.truePeak() <= PEAK;
            if (isSilent || isLevel) {
                return now;
            }
            gain += TARGET - now.integrated();
            ceiling -= Math.max(0, now.truePeak() - PEAK) * 1.2;
        }
        return now;
    }

    private void level(Path mix, double gain, double ceiling, Path level) {
        String limiter =
                "volume=%sdB,aresample=192000,alimiter=limit=%s:attack=3:release=80:level=disabled,aresample=%d"
                        .formatted(number(gain), number(Math.pow(10, ceiling / 20)), SAMPLE_RATE);
        ffmpeg.run(List.of("-i", mix.toString(), "-af", limiter, "-c:a", "pcm_f32le", level.toString()), PATIENCE);
    }

    private void mux(Path picture, Path level, Path output) {
        ffmpeg.run(
                List.of(
                        "-i",
                        picture.toString(),
                        "-i",
                        level.toString(),
                        "-map",
                        "0:v:0",
                        "-map",
                        "1:a:0",
                        "-c:v",
                        "copy",
                        "-c:a",
                        "aac",
                        "-b:a",
                        "192k",
                        "-fflags",
                        "+bitexact",
                        "-flags:a",
                        "+bitexact",
                        "-movflags",
                        "+faststart",
                        "-f",
                        "mp4",
                        output.toString()),
                PATIENCE);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
