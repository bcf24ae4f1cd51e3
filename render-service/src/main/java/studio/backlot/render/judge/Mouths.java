package studio.backlot.render.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.expected.ExpectedMouth;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.sound.MouthCurve;
import studio.backlot.render.measure.sound.SoundOffset;

/** What the mouths of a shot's speakers do over its frames. */
final class Mouths {

    private final Animatic animatic;
    private final ShotScript script;
    private final Map<CharacterId, ExpectedMouth.Extremes> extremes = new LinkedHashMap<>();
    private final Map<CharacterId, double[]> open = new LinkedHashMap<>();

    Mouths(Animatic animatic, ShotScript script) {
        this.animatic = animatic;
        this.script = script;
        script.lines().forEach(line -> {
            double[] unseen = new double[Math.toIntExact(script.frames())];
            Arrays.fill(unseen, Double.NaN);
            CharacterId who = line.placed().character();
            open.put(who, unseen);
            extremes.computeIfAbsent(who, speaker -> ExpectedMouth.extremes(script, speaker));
        });
    }

    /** One frame; those of which nothing is said are not seen. */
    void see(long at, Picture taken) {
        open.forEach((who, curve) -> curve[Math.toIntExact(at)] =
                ExpectedMouth.of(animatic, extremes.get(who), at).open(taken));
    }

    /** The offset of every speaker whose mouth tells one. */
    List<Reading> offsets() {
        double rate = script.format().frameRate();
        List<Reading> offsets = new ArrayList<>();
        open.forEach((who, curve) -> {
            MouthCurve heard = new MouthCurve(script.lines(), who);
            SoundOffset.of(curve, frames -> heard.open(frames / rate))
                    .map(offset -> Reading.of(Measure.SOUND_OFFSET, whole(who), offset.frames()))
                    .ifPresent(offsets::add);
        });
        return offsets;
    }

    private Region.Key whole(CharacterId who) {
        Form form = script.world().cast().stream()
                .filter(member -> member.id().equals(who))
                .findFirst()
                .map(member -> member.dna().identity().form())
                .orElseThrow();
        return new Region.Key(who, form, Region.Kind.WHOLE, 0);
    }
}
