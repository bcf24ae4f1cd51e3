package studio.backlot.render.shot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ShotId;

/**
 * Decides which shots of a scene can go on. A shot is scripted when its lines are recorded and the state it starts from is
 * known; it is filmed when it is scripted and, if it continues another picture, that picture is rendered. Shots that cut
 * need no picture before theirs and are filmed side by side.
 */
public final class SceneJoin {
    private final Map<ShotId, AwaitedShot> scene = new LinkedHashMap<>();
    private final Set<LineId> recorded;

    /**
     * A scene as it stands.
     *
     * @param recorded the scene's lines that have been recorded
     */
    public SceneJoin(List<AwaitedShot> shots, Set<LineId> recorded) {
        shots.forEach(shot -> scene.put(shot.id(), shot));
        this.recorded = Set.copyOf(recorded);
    }

    /** What can be done now, each on the assumption that those before it were done. */
    public List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        int known;
        do {
            known = moves.size();
            for (AwaitedShot shot : List.copyOf(scene.values())) {
                if (shot.status() == ShotStatus.WAITING) {
                    move(shot).ifPresent(move -> {
                        moves.add(move);
                        scene.put(shot.id(), shot.after(move));
                    });
                }
            }
        } while (moves.size() > known);
        return List.copyOf(moves);
    }

    /** What a waiting shot still waits for, in words. */
    public List<String> missing(ShotId id) {
        AwaitedShot shot = scene.get(id);
        if (shot == null || shot.status() != ShotStatus.WAITING) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        unrecorded(shot).forEach(line -> missing.add("the recording of line " + line));
        shot.follows()
                .filter(previous -> !isReady(shot, previous))
                .ifPresent(previous -> missing.add("shot " + previous));
        return List.copyOf(missing);
    }

    private Optional<Move> move(AwaitedShot shot) {
        Optional<String> broken = shot.follows().flatMap(previous -> breach(shot, previous));
        if (broken.isPresent()) {
            return broken.map(reason -> new Move.Break(shot.id(), reason));
        }
        if (!unrecorded(shot).isEmpty()) {
            return Optional.empty();
        }
        if (!shot.scripted()) {
            return shot.follows().map(this::isScripted).orElse(true)
                    ? Optional.of(new Move.Script(shot.id()))
                    : Optional.empty();
        }
        return shot.follows().map(previous -> isReady(shot, previous)).orElse(true)
                ? Optional.of(new Move.Film(shot.id()))
                : Optional.empty();
    }

    private Optional<String> breach(AwaitedShot shot, ShotId previous) {
        if (leadsBack(shot)) {
            return Optional.of("Shot %s follows itself by way of shot %s.".formatted(shot.id(), previous));
        }
        AwaitedShot before = scene.get(previous);
        if (before == null || before.status() != ShotStatus.FAILED) {
            return Optional.empty();
        }
        return before.scripted() && !shot.continuesPicture()
                ? Optional.empty()
                : Optional.of("Shot %s follows shot %s, which could not be made.".formatted(shot.id(), previous));
    }

    private boolean leadsBack(AwaitedShot shot) {
        Set<ShotId> seen = new HashSet<>();
        Optional<AwaitedShot> at = Optional.of(shot);
        while (at.isPresent() && seen.add(at.get().id())) {
            at = at.get().follows().map(scene::get);
        }
        return at.isPresent() && at.get().id().equals(shot.id());
    }

    private boolean isScripted(ShotId previous) {
        AwaitedShot before = scene.get(previous);
        return before != null && before.scripted();
    }

    private boolean isReady(AwaitedShot shot, ShotId previous) {
        AwaitedShot before = scene.get(previous);
        return before != null
                && before.scripted()
                && (!shot.continuesPicture() || before.status() == ShotStatus.RENDERED);
    }

    private List<LineId> unrecorded(AwaitedShot shot) {
        return shot.lines().stream().filter(line -> !recorded.contains(line)).toList();
    }

    /** Something that can be done for a shot. */
    public sealed interface Move {
        ShotId shot();

        /** Its length and states can be worked out. */
        record Script(ShotId shot) implements Move {}

        /** Its picture can be found in the library or rendered. */
        record Film(ShotId shot) implements Move {}

        /** It can never be made as it was asked for. */
        record Break(ShotId shot, String reason) implements Move {}
    }
}
