package studio.backlot.render.prompt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.weave.Camera;

/**
 * Everything that a request is compiled from besides the profile.
 *
 * @param world holds what the shot shows: clothes that nobody wears and people who are elsewhere are no part of a shot
 */
public record Material(Shot shot, Passage passage, ShotWorld world, Timing timing, Supply supply, Context context) {

    /**
     * The states that a shot leads from and to, and how it looks at them.
     *
     * @param before with the camera of the shot before, if there is one
     */
    public record Passage(SceneState before, SceneState after, CameraPath cameras) {}

    /** Where the camera is at a share of the shot, 0 at its first frame, 1 at its last. */
    @FunctionalInterface
    public interface CameraPath {
        Camera at(double share);
    }

    /**
     * How long a shot is.
     *
     * @param duration in frames
     * @param lines where they sound, from the shot's first frame
     */
    public record Timing(FilmFormat format, RationalTime duration, List<PlacedLine> lines) {
        public Timing {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Pictures that are there.
     *
     * @param plate of the place, in the light that the shot comes to
     * @param previous name of the shot that this one goes on from, and its last frame once it is rendered
     * @param next the frame that the shot after goes on from, when that one is to stay as it is
     * @param approved the still of this shot that somebody has approved
     */
    public record Supply(
            Map<CharacterId, AssetRef> portraits,
            Optional<Reference> plate,
            Optional<AssetRef> style,
            Optional<Reference> previous,
            Optional<Reference> next,
            Optional<Reference> approved) {
        public static final Supply NONE = new Supply(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Of a shot after which nothing has to stay as it is. */
        public Supply(
                Map<CharacterId, AssetRef> portraits,
                Optional<Reference> plate,
                Optional<AssetRef> style,
                Optional<Reference> previous) {
            this(portraits, plate, style, previous, Optional.empty(), Optional.empty());
        }

        /** The same with a plate. */
        public Supply on(Reference other) {
            return new Supply(portraits, Optional.of(other), style, previous, next, approved);
        }

        /** The same, to begin with a still that was approved. */
        public Supply beginning(Optional<Reference> still) {
            return new Supply(portraits, plate, style, previous, next, still);
        }

        /** The same, to end on the frame that the shot after goes on from. */
        public Supply ending(Optional<Reference> frame) {
            return new Supply(portraits, plate, style, previous, frame, approved);
        }

        public Supply {
            portraits = Map.copyOf(portraits);
        }
    }

    /**
     * What a shot is part of.
     *
     * @param seed universal seed of the scene, 0 to 2^53 - 1
     * @param previously what was said just before, the earliest first
     */
    public record Context(long seed, List<Heard> previously) {
        public Context {
            previously = List.copyOf(previously);
        }
    }

    /** A line of a shot before. */
    public record Heard(String speaker, String text) {}

    /** Everyone who is on the set at some time of the shot, in the cast's order. */
    public List<CastMember> people() {
        Set<CharacterId> on = new LinkedHashSet<>(passage.before().cast().keySet());
        on.addAll(passage.after().cast().keySet());
        return world.cast().stream().filter(member -> on.contains(member.id())).toList();
    }

    public String name(CharacterId id) {
        return world.cast().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(CastMember::name)
                .orElse(id.value());
    }
}
