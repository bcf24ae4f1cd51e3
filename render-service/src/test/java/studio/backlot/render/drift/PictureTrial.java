package studio.backlot.render.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.correct.Correcting;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.correct.PlateLock;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.TakeReadings;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.verdict.Judging;
import studio.backlot.render.verdict.LimitsFile;
import studio.backlot.render.verdict.Verdict;

/** Takes of one shot, measured, judged, corrected and measured again. Belongs to one thread. */
final class PictureTrial {

    static final int FRAMES = 4;
    private final DriftingProvider provider = new DriftingProvider();
    private final Animatic animatic = new Animatic();

    private DriftingProvider.Order order(ShotScript script, long first) {
        Previs previs = new Previs(animatic);
        Picture before =
                Picture.of(animatic.layers(script, first - 1).drawing()).asVideo();
        Expectation expected = previs.expect(script, first, FRAMES).after(new Expectation.Before(before, before));
        return new DriftingProvider.Order(script, first, expected);
    }

    /** All defects that show in pictures, in all strengths, and {@code clean} takes without one for each variation. */
    List<Outcome> of(int scene, int variations, List<Defect> defects, int clean) {
        ShotScript script = Scenes.shot(scene);
        DriftingProvider.Order order = order(script, 8 + scene * 5L % 28);
        Judging judging = judging(script);
        List<Outcome> outcomes = new ArrayList<>();
        for (int variation = 0; variation < variations; variation++) {
            long seed = 1 + scene * 1000L + variation;
            DriftingProvider.Clean drawn = provider.clean(order, seed);
            for (Defect defect : defects) {
                for (Defect.Strength strength : Defect.Strength.values()) {
                    provider.take(drawn, defect, strength)
                            .ifPresent(take -> outcomes.add(judged(order, take, judging, defect, strength)));
                }
            }
            for (int more = 0; more < clean; more++) {
                DriftingProvider.Clean other = more == 0 ? drawn : provider.clean(order, seed + 100_000L * more);
                DriftedTake take =
                        provider.take(other, Defect.NONE, Defect.Strength.WEAK).orElseThrow();
                outcomes.add(judged(order, take, judging, Defect.NONE, Defect.Strength.WEAK));
            }
        }
        return outcomes;
    }

    private static Judging judging(ShotScript script) {
        StylePreset preset = script.world().style().preset();
        return new Judging(LimitsFile.standard().limits(preset), 3);
    }

    private static Outcome judged(
            DriftingProvider.Order order, DriftedTake take, Judging judging, Defect defect, Defect.Strength strength) {
        Expectation expected = order.expected().after(take.before());
        List<Reading> readings = TakeReadings.of(expected, take.frames());
        Verdict verdict = judging.of(readings, 1);
        List<Measure> faults = readings.stream()
                .filter(judging::isFault)
                .map(Reading::measure)
                .distinct()
                .toList();
        Outcome asItCame = new Outcome(
                defect,
                strength,
                group(order.script()),
                take.visible(),
                !(verdict instanceof Verdict.Accept),
                false,
                faults,
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return verdict instanceof Verdict.CorrectAndAccept correctable
                ? corrected(expected, take, judging, asItCame, correctable)
                : asItCame;
    }

    private static String group(ShotScript script) {
        boolean hologram = script.world().cast().stream()
                .anyMatch(member -> member.dna().identity().form() == Form.HOLOGRAM);
        return (Scenes.moves(script) ? "moving camera" : "still camera") + (hologram ? ", hologram" : "");
    }

    private static Outcome corrected(
            Expectation expected,
            DriftedTake take,
            Judging judging,
            Outcome asItCame,
            Verdict.CorrectAndAccept verdict) {
        List<Correction> corrections = verdict.corrections();
        List<TakenFrame> corrected = Correcting.of(expected, take.frames(), corrections);
        Verdict then = again(expected, corrected, judging.after(corrections));
        if (then instanceof Verdict.CorrectAndAccept more) {
            corrections = Correction.joined(corrections, more.corrections());
            corrected = Correcting.of(expected, take.frames(), corrections);
            then = again(expected, corrected, judging.after(corrections));
        }
        boolean accepted = then instanceof Verdict.Accept;
        Left left =
                switch (asItCame.defect()) {
                    case WARDROBE, HAIR, EYES, HOLOGRAM -> part(take, corrected);
                    case GRADE -> grade(take, corrected);
                    case SHIMMER, REARRANGED ->
                        corrections.contains(new Correction.LockPlate()) ? plate(expected, corrected) : Left.NOTHING;
                    case NONE, JITTER, SEAM, LOST, DOUBLED, SOUND, LENGTH, SIZE, TRUNCATED, REFUSED -> Left.NOTHING;
                };
        return new Outcome(
                asItCame.defect(),
                asItCame.strength(),
                asItCame.group(),
                asItCame.visible(),
                asItCame.caught(),
                accepted,
                asItCame.faults(),
                left.residual,
                left.perPixel);
    }

    private static Verdict again(Expectation expected, List<TakenFrame> corrected, Judging judging) {
        return judging.of(TakeReadings.of(expected, corrected), 1);
    }

    private record Left(OptionalDouble residual, OptionalDouble perPixel) {
        static final Left NOTHING = new Left(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Greatest of all frames, over the pixels that the defect changed visibly. */
    private static Left part(DriftedTake take, List<TakenFrame> corrected) {
        double mean = 0;
        double pixels = 0;
        for (int at = 0; at < corrected.size(); at++) {
            Picture clean = take.clean().get(at).picture();
            Picture now = corrected.get(at).picture();
            Mask changed = Truth.where(clean, take.frames().get(at).picture(), Truth.VISIBLE_COLOUR);
            if (changed.area() >= 12) {
                mean = Math.max(mean, Palette.of(clean, changed).drift(Palette.of(now, changed)));
                Truth.Change change = Truth.change(clean, now, changed, 0);
                pixels = Math.max(pixels, change.pixels() * change.mean() / changed.area());
            }
        }
        return new Left(OptionalDouble.of(mean), OptionalDouble.of(pixels));
    }

    /** Greatest of all frames, over the whole frame. */
    private static Left grade(DriftedTake take, List<TakenFrame> corrected) {
        double mean = 0;
        double pixels = 0;
        for (int at = 0; at < corrected.size(); at++) {
            Picture clean = take.clean().get(at).picture();
            Picture now = corrected.get(at).picture();
            Mask all = Mask.all(now.width(), now.height(), true);
            mean = Math.max(mean, Palette.of(clean, all).drift(Palette.of(now, all)));
            Truth.Change change = Truth.change(clean, now, all, 0);
            pixels = Math.max(pixels, change.pixels() * change.mean() / all.area());
        }
        return new Left(OptionalDouble.of(mean), OptionalDouble.of(pixels));
    }

    /** Pixels of all frames that lie outside the matte and are not the plate's. */
    private static Left plate(Expectation expected, List<TakenFrame> corrected) {
        int other = 0;
        for (int at = 0; at < corrected.size(); at++) {
            ExpectedFrame wanted = expected.frames().get(at);
            TakenFrame frame = corrected.get(at);
            Mask outside = PlateLock.matte(wanted, frame.mattes().values())
                    .atLeast(1e-6)
                    .not();
            other += Truth.change(wanted.plate(), frame.picture(), outside, 0).pixels();
        }
        return new Left(OptionalDouble.of(other), OptionalDouble.empty());
    }
}
