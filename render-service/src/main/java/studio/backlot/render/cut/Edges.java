package studio.backlot.render.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Transition;

/**
 * Frames of a clip that are not its take's own alone, because it comes in or goes out by more than a cut. They lie inside the
 * clip: a transition makes a film neither longer nor shorter.
 *
 * @param opening how the clip begins
 * @param head frames from its first on, 0 for a cut
 * @param closing fade that it ends with
 * @param tail frames up to its last, 0 when it does not fade
 */
public record Edges(Transition opening, long head, Optional<Transition> closing, long tail) {

    private static final double DISSOLVE_SECONDS = 1;
    private static final double WIPE_SECONDS = 0.8;
    private static final double FADE_SECONDS = 0.75;
    private static final double END_SECONDS = 1.5;

    /**
     * The edges of shots that follow each other.
     *
     * @param frames length of each
     */
    public static List<Edges> of(List<Shot> shots, List<Long> frames, int frameRate) {
        List<Edges> edges = new ArrayList<>();
        for (int at = 0; at < shots.size(); at++) {
            boolean first = at == 0;
            boolean last = at + 1 == shots.size();
            long half = frames.get(at) / 2;
            Transition opening = opening(shots.get(at), first);
            Optional<Transition> closing = last
                    ? shots.get(at).brief().ending().filter(Edges::fades)
                    : Optional.of(opening(shots.get(at + 1), false)).filter(Edges::fades);
            double seconds = last ? END_SECONDS : FADE_SECONDS;
            long tail = closing.isPresent() ? Math.min(half, Math.round(seconds * frameRate)) : 0;
            edges.add(new Edges(opening, Math.min(half, Math.round(seconds(opening) * frameRate)), closing, tail));
        }
        return List.copyOf(edges);
    }

    /** There is nothing before a film that it could dissolve from. */
    private static Transition opening(Shot shot, boolean first) {
        Transition asked = shot.brief().transition();
        return first && (asked == Transition.DISSOLVE || asked == Transition.WIPE) ? Transition.FADE : asked;
    }

    private static double seconds(Transition transition) {
        return switch (transition) {
            case CUT, MATCH -> 0;
            case DISSOLVE -> DISSOLVE_SECONDS;
            case WIPE -> WIPE_SECONDS;
            case FADE, FADE_WHITE -> FADE_SECONDS;
        };
    }

    private static boolean fades(Transition transition) {
        return transition == Transition.FADE || transition == Transition.FADE_WHITE;
    }

    /** Whether the clip shows its take as it is. */
    public boolean plain() {
        return head == 0 && tail == 0;
    }

    /** Whether the picture before it goes on below its first frames. */
    public boolean overlaps() {
        return head > 0 && (opening == Transition.DISSOLVE || opening == Transition.WIPE);
    }
}
