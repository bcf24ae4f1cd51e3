package studio.backlot.render.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Shot> shots = inOrder(greenlit);
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
        return overlapping(shots, cut, frameRate);
    }

    private static List<CutClip> overlapping(List<Shot> shots, List<CutClip> plain, int frameRate) {
        List<Long> frames =
                plain.stream().map(clip -> clip.range().duration().value()).toList();
        List<Edges> edges = Edges.of(shots, frames, frameRate);
        List<CutClip> cut = new ArrayList<>();
        for (int at = 0; at < plain.size(); at++) {
            CutClip clip = plain.get(at);
            long head = edges.get(at).head();
            cut.add(new CutClip(
                    clip.shot(),
                    clip.scene(),
                    clip.take(),
                    clip.range(),
                    edges.get(at).opening(),
                    head > 0 ? Optional.of(new RationalTime(head, frameRate)) : Optional.empty(),
                    clip.conformed(),
                    clip.dialogue()));
        }
        return List.copyOf(cut);
    }

    /** The shots of a production in the order of the film. */
    public static List<Shot> inOrder(ProductionGreenlit greenlit) {
        return greenlit.shots().stream()
                .sorted(Comparator.comparingInt(Shot::order))
                .toList();
    }

    private static <K, V> V required(Map<K, V> known, K name, String what) {
        V value = known.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + what + " " + name);
        }
        return value;
    }
}
