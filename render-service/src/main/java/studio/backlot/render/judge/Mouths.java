package studio.backlot.render.judge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.ExpectedMouth;
import studio.backlot.render.measure.sound.MouthCurve;
import studio.backlot.render.measure.sound.SoundOffset;

/** What the mouths of a shot's speakers do over its frames. */
final class Mouths {

    private final Animatic animatic;
    private final ShotScript script;
    private final Map<CharacterId, double[]> open = new LinkedHashMap<>();

    Mouths(Animatic animatic, ShotScript script) {
        this.animatic = animatic;
        this.script = script;
        script.lines().forEach(line -> {
            double[] unseen = new double[Math.toIntExact(script.frames())];
            Arrays.fill(unseen, Double.NaN);
            open.put(line.placed().character(), unseen);
        });
    }

    /** Some frames in a row. */
    void see(long first, List<TakenFrame> frames) {
        open.forEach((who, curve) -> {
            List<ExpectedMouth> mouths = ExpectedMouth.of(animatic, script, who, first, frames.size());
            for (int at = 0; at < frames.size(); at++) {
                curve[(int) first + at] = mouths.get(at).open(frames.get(at).picture());
            }
        });
    }

    /** The offset of the speaker who is farthest off; empty when no mouth tells one. */
    Optional<Reading> offset() {
        double rate = script.format().frameRate();
        return open.entrySet().stream()
                .flatMap(speaker -> {
                    MouthCurve heard = new MouthCurve(script.lines(), speaker.getKey());
                    return SoundOffset.of(speaker.getValue(), frames -> heard.open(frames / rate)).stream();
                })
                .map(SoundOffset::frames)
                .max(Comparator.comparingDouble(Math::abs))
                .map(frames -> Reading.whole(Measure.SOUND_OFFSET, frames));
    }
}
