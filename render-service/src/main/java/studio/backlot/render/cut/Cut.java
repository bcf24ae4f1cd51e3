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
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/**
 * The ordered circled takes of a revision. Positions accumulate in whole frames, so that a clip starts exactly where the one
 * before it ends, however long the film is.
 *
 * @param edges of each clip
 */
public record Cut(List<CutClip> clips, List<Edges> edges) {

    public Cut {
        clips = List.copyOf(clips);
        edges = List.copyOf(edges);
        if (clips.size() != edges.size()) {
            throw new IllegalArgumentException("a cut has edges for each clip");
        }
    }

    /**
     * Whole takes in the order of the shots, as the screenplay has them.
     *
     * @param takes of at least every shot that was greenlit
     */
    public static Cut of(ProductionGreenlit greenlit, Map<ShotId, ShotRendered> takes) {
        int rate = greenlit.format().frameRate();
        List<Shot> shots = inOrder(greenlit);
        List<Long> frames = shots.stream()
                .map(shot -> frames(taken(takes, shot.id()), rate))
                .toList();
        List<Edges> edges = Edges.of(shots, frames, rate);
        Assembly assembly = new Assembly(greenlit);
        for (int at = 0; at < shots.size(); at++) {
            assembly.add(taken(takes, shots.get(at).id()), 0, frames.get(at), edges.get(at));
        }
        return assembly.cut();
    }

    /** The shots of a production in the order of the film. */
    public static List<Shot> inOrder(ProductionGreenlit greenlit) {
        return greenlit.shots().stream()
                .sorted(Comparator.comparingInt(Shot::order))
                .toList();
    }

    static ShotRendered taken(Map<ShotId, ShotRendered> takes, ShotId shot) {
        return required(takes, shot, "take of shot");
    }

    /** Length of a take. */
    static long frames(ShotRendered rendered, int rate) {
        return rendered.take().duration().at(rate).value();
    }

    private static <K, V> V required(Map<K, V> known, K name, String what) {
        V value = known.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + what + " " + name);
        }
        return value;
    }

    /** Lays clips end to end. */
    static final class Assembly {
        private final int rate;
        private final Map<SceneId, Scene> scenes = new HashMap<>();
        private final List<CutClip> clips = new ArrayList<>();
        private final List<Edges> edges = new ArrayList<>();
        private long at;

        Assembly(ProductionGreenlit greenlit) {
            rate = greenlit.format().frameRate();
            greenlit.scenes().forEach(scene -> scenes.put(scene.id(), scene));
        }

        /** Adds {@code frames} frames of a take, from its frame {@code in} on. */
        void add(ShotRendered rendered, long in, long frames, Edges edge) {
            Transition opening = edge.opening();
            clips.add(new CutClip(
                    rendered.shot(),
                    required(scenes, rendered.scene(), "scene"),
                    rendered.take(),
                    new TimeRange(time(at), time(frames)),
                    in == 0 ? Optional.empty() : Optional.of(time(in)),
                    opening,
                    edge.head() > 0 ? Optional.of(time(edge.head())) : Optional.empty(),
                    Optional.empty(),
                    new Heard(rate, in, frames).of(rendered.dialogue())));
            edges.add(edge);
            at += frames;
        }

        Cut cut() {
            return new Cut(clips, edges);
        }

        private RationalTime time(long frames) {
            return new RationalTime(frames, rate);
        }
    }
}
