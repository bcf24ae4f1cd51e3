package studio.backlot.render.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.AnimaticBenchmark;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.measure.TakeReadings;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedMouth;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotAgain;
import studio.backlot.render.take.SampledFrames;
import studio.backlot.render.take.Trust;

/**
 * How the whole look at a model's take grows with its length and size: seconds by the clock and by processor time, then processor
 * milliseconds a frame of each of its parts on 24 frames, one after the other on one thread. Arguments: the tools folder and,
 * optionally, seconds that a take lasts, as {@code 2,8,20}.
 */
public final class LongTakeBenchmark {
    private static final List<FilmFormat> FORMATS =
            List.of(new FilmFormat(160, 90, 24), new FilmFormat(320, 180, 24), FilmFormat.HD_720P24);

    /** Frames that are looked at together. */
    private static final int WINDOW = 4;

    private static final int FRAMES = 24;

    private enum Part {
        DECODED,
        EXPECTED,
        READ,
        MOUTHS
    }

    private LongTakeBenchmark() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        MediaTools tools = MediaTools.find(Path.of(arguments[0]));
        String[] lengths = (arguments.length > 1 ? arguments[1] : "2,8,20").split(",", -1);
        Path root = Files.createTempDirectory("long-take-benchmark");
        Scratch scratch = new Scratch(root);
        for (FilmFormat format : FORMATS) {
            for (String seconds : lengths) {
                ShotScript script = script(format, Integer.parseInt(seconds));
                try (Scratch.Folder folder = scratch.folder("film")) {
                    FilmedTake take = new AnimaticFilming(tools).film(script, folder.path(), done -> {});
                    whole(tools, script, take, scratch);
                    parts(tools, script, take);
                }
            }
        }
        Files.delete(root);
    }

    private static void whole(MediaTools tools, ShotScript script, FilmedTake take, Scratch scratch)
            throws IOException {
        try (Scratch.Folder folder = scratch.folder("look")) {
            long begun = System.nanoTime();
            double busy = Busy.millis();
            JudgedTake judged = new TakeJudge(tools).film(new Given(take), script, folder.path(), done -> {});
            System.out.printf(
                    Locale.ROOT,
                    "%dx%d, %d s: %.1f s by the clock, %.1f s of processor time, %s%n",
                    script.format().width(),
                    script.format().height(),
                    script.frames() / script.format().frameRate(),
                    (System.nanoTime() - begun) / 1e9,
                    (Busy.millis() - busy) / 1e3,
                    judged.judged(Optional.empty()).continuity().verdict());
        }
    }

    private static void parts(MediaTools tools, ShotScript script, FilmedTake take) {
        int times = SampledFrames.times(script.format());
        FilmFormat seen = new FilmFormat(
                script.format().width() / times,
                script.format().height() / times,
                script.format().frameRate());
        FilmFormat drawn = times == 1 ? seen : new FilmFormat(2 * seen.width(), 2 * seen.height(), seen.frameRate());
        Animatic animatic = new Animatic();
        CharacterId speaker = script.lines().getFirst().placed().character();
        Map<Part, Double> millis = new EnumMap<>(Part.class);
        try (FrameDecoder decoder =
                FrameDecoder.scaled(tools, take.picture(), PixelLayout.RGB, seen.width(), seen.height())) {
            byte[] bytes = new byte[decoder.frameBytes()];
            for (int first = 0; first < FRAMES; first += WINDOW) {
                Clock clock = new Clock(millis);
                List<TakenFrame> taken = IntStream.range(0, WINDOW)
                        .mapToObj(at -> {
                            decoder.read(bytes);
                            return new TakenFrame(Picture.ofBytes(bytes, seen.width(), seen.height()), Map.of());
                        })
                        .toList();
                clock.tells(Part.DECODED);
                Expectation expected = new Previs(animatic).expect(script.sized(drawn), first, WINDOW);
                Expectation compared = times == 1 ? expected.asDecoded() : expected.halved();
                clock.tells(Part.EXPECTED);
                TakeReadings.of(compared, taken);
                clock.tells(Part.READ);
                List<ExpectedMouth> mouths = ExpectedMouth.of(animatic, script.sized(seen), speaker, first, WINDOW);
                for (int at = 0; at < WINDOW; at++) {
                    mouths.get(at).open(taken.get(at).picture());
                }
                clock.tells(Part.MOUTHS);
            }
        }
        StringBuilder line = new StringBuilder(" ");
        millis.forEach((part, spent) -> line.append(String.format(Locale.ROOT, " %s %.1f ms,", part, spent / FRAMES)));
        System.out.println(line.append(" a frame"));
    }

    /** Processor time since it was asked last. */
    private static final class Clock {
        private final Map<Part, Double> millis;
        private double last = Busy.millis();

        Clock(Map<Part, Double> millis) {
            this.millis = millis;
        }

        void tells(Part part) {
            double now = Busy.millis();
            millis.merge(part, now - last, Double::sum);
            last = now;
        }
    }

    /** Somebody speaks while the camera comes nearer, so that each frame has a plate of its own. */
    private static ShotScript script(FilmFormat format, int seconds) {
        ShotScript shot = AnimaticBenchmark.shots().get("lab MS dolly_in");
        ShotScript longer = new ShotScript(
                shot.before(),
                shot.after(),
                shot.shot(),
                shot.world(),
                format,
                (long) seconds * format.frameRate(),
                shot.lines(),
                shot.seed());
        return Samples.speaking(longer, Samples.SARAH, 0.25, seconds - 0.5);
    }

    /** A model that has filmed already, and does so once. */
    private static final class Given implements Filming {
        private final Iterator<FilmedTake> takes;

        Given(FilmedTake take) {
            takes = List.of(take).iterator();
        }

        @Override
        public String engine() {
            return "given";
        }

        @Override
        public Trust trust() {
            return Trust.FOREIGN;
        }

        @Override
        public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) {
            if (!takes.hasNext()) {
                throw new NotAgain("one take is looked at");
            }
            return takes.next();
        }
    }
}
