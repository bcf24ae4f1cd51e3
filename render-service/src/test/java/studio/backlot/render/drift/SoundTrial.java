package studio.backlot.render.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.correct.SoundConform;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.expected.ExpectedMouth;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.sound.MouthCurve;
import studio.backlot.render.measure.sound.SoundOffset;
import studio.backlot.render.verdict.Judging;
import studio.backlot.render.verdict.LimitsFile;
import studio.backlot.render.verdict.Verdict;

/** Takes of somebody who speaks, shown late or early. Belongs to one thread. */
final class SoundTrial {

    private static final int FRAMES = 48;
    private static final int SAMPLE_RATE = 48_000;

    private final Animatic animatic = new Animatic();

    /** One clean take and one of each strength, for each variation. */
    List<Outcome> of(int scene, int variations) {
        ShotScript script = Scenes.spoken(scene);
        CharacterId who = Scenes.speaker(scene);
        List<ExpectedMouth> mouths = ExpectedMouth.of(animatic, script, who, 0, FRAMES);
        List<Outcome> outcomes = new ArrayList<>();
        for (int variation = 0; variation < variations; variation++) {
            long seed = 1 + scene * 1000L + variation;
            Random random = new Random(seed);
            outcomes.add(judged(script, mouths, who, seed, Defect.NONE, Defect.Strength.WEAK, 0));
            for (Defect.Strength strength : Defect.Strength.values()) {
                double sign = random.nextBoolean() ? 1 : -1;
                double late = sign * (strength.of(1.05, 2, 5) + strength.of(0.55, 2, 4) * random.nextDouble());
                outcomes.add(judged(script, mouths, who, seed, Defect.SOUND, strength, late));
            }
        }
        return outcomes;
    }

    private Outcome judged(
            ShotScript script,
            List<ExpectedMouth> mouths,
            CharacterId who,
            long seed,
            Defect defect,
            Defect.Strength strength,
            double late) {
        Optional<SoundOffset> offset = offset(script, mouths, who, seed, late);
        List<Reading> readings = offset.map(found -> Reading.whole(Measure.SOUND_OFFSET, found.frames())).stream()
                .toList();
        Judging judging =
                new Judging(LimitsFile.standard().limits(script.world().style().preset()), 3);
        Verdict verdict = judging.of(readings, 1);
        boolean moved = verdict instanceof Verdict.CorrectAndAccept;
        OptionalDouble left = OptionalDouble.empty();
        if (moved) {
            double by = SoundConform.shift(
                                    offset.orElseThrow().frames(),
                                    script.format().frameRate(),
                                    SAMPLE_RATE)
                            .seconds()
                    * script.format().frameRate();
            left = OptionalDouble.of(Math.abs(late - by));
        }
        return new Outcome(
                defect,
                strength,
                offset.isPresent() ? "speech" : "speech, mouth not read",
                Math.abs(late) > 1,
                !(verdict instanceof Verdict.Accept),
                moved,
                readings.stream().filter(judging::isFault).map(Reading::measure).toList(),
                left,
                OptionalDouble.empty());
    }

    private Optional<SoundOffset> offset(
            ShotScript script, List<ExpectedMouth> mouths, CharacterId who, long seed, double late) {
        ShotScript taken = Altered.late(Scenes.seeded(script, seed), late);
        Camcorder camcorder = Camcorder.of(seed);
        double[] seen = IntStream.range(0, FRAMES)
                .mapToDouble(at -> mouths.get(at)
                        .open(camcorder.record(
                                Picture.of(animatic.layers(taken, at).drawing()), at)))
                .toArray();
        MouthCurve heard = new MouthCurve(script.lines(), who);
        double rate = script.format().frameRate();
        return SoundOffset.of(seen, frames -> heard.open(frames / rate));
    }
}
