package studio.backlot.render.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/** The ordered circled takes of a revision. */
public final class Cut {
    private Cut() {}

    /**
     * Takes end to end in the order of the shots. Positions accumulate in whole frames, so that a clip starts exactly where
     * the one before it ends, however long the film is.
     *
     * @param takes of at least every shot that was greenlit
     */
    public static List<CutClip> of(ProductionGreenlit greenlit, Map<ShotId, ShotRendered> takes) {
        int frameRate = greenlit.format().frameRate();
        Map<SceneId, Scene> scenes = new HashMap<>();
        greenlit.scenes().forEach(scene -> scenes.put(scene.id(), scene));
        List<Shot> shots = greenlit.shots().stream()
                .sorted(Comparator.comparingInt(Shot::order))
                .toList();
        List<CutClip> cut = new ArrayList<>();
        RationalTime at = RationalTime.zero(frameRate);
        for (Shot shot : shots) {
            ShotRendered rendered = required(takes, shot.id(), "take of shot");
            TimeRange range = new TimeRange(at, rendered.take().duration().at(frameRate));
            cut.add(new CutClip(
                    shot.id(),
                    required(scenes, shot.scene(), "scene"),
                    rendered.take(),
                    range,
                    shot.brief().transition(),
                    rendered.dialogue()));
            at = range.end();
        }
        return List.copyOf(cut);
    }

    private static <K, V> V required(Map<K, V> known, K name, String what) {
        V value = known.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + what + " " + name);
        }
        return value;
    }
}
