package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Profile;

/**
 * The calls that a shot takes of a model, by what it makes at a size and beside reference pictures.
 *
 * @param all in their order; none of a model of stills
 * @param extended whether each but the first is given the whole video before, and not its last frame
 */
public record CallLengths(List<Call.Length> all, boolean extended) {
    static final CallLengths NONE = new CallLengths(List.of(), false);

    public CallLengths {
        all = List.copyOf(all);
    }

    /**
     * A shot, as far as the number of its calls hangs on it.
     *
     * @param references whether the first call is given pictures besides a first frame
     * @param endsOn whether it had better end on a frame
     */
    public record Shot(FilmFormat format, RationalTime duration, boolean references, boolean endsOn) {}

    /** The fewest seconds that cover a shot; where calls extend videos and it is not longer than they can, by these. */
    public static CallLengths of(Profile profile, Shot shot) {
        Abilities.Lengths offered = profile.abilities().lengths();
        if (offered.still()) {
            return NONE;
        }
        if (offered.anyUpTo().isPresent()) {
            return new CallLengths(Split.even(shot.duration(), offered.anyUpTo().get()), false);
        }
        Abilities.Pictures pictures = profile.abilities().pictures();
        boolean next = shot.references() && (pictures.together() || !pictures.firstFrame());
        List<Integer> first = possible(profile, shot, shot.references());
        CallLengths framed = new CallLengths(Split.of(shot.duration(), first, possible(profile, shot, next)), false);
        boolean mayEnd = shot.endsOn() && pictures.lastFrame() && framed.endWhole();
        if (framed.all().size() == 1 || mayEnd) {
            return framed;
        }
        return extension(profile, shot.format())
                .flatMap(extension -> Split.extended(shot.duration(), first, extension))
                .map(lengths -> new CallLengths(lengths, true))
                .orElse(framed);
    }

    /** Whether nothing is cut off at the end of what the model makes. */
    boolean endWhole() {
        return !all.isEmpty()
                && all.getLast().kept().duration().seconds()
                        == all.getLast().generated().seconds();
    }

    private static Optional<Abilities.Extension> extension(Profile profile, FilmFormat format) {
        return profile.abilities()
                .lengths()
                .extension()
                .filter(Abilities.Extension::used)
                .filter(extension -> profile.abilities()
                        .resolution(format)
                        .filter(extension.at()::contains)
                        .isPresent());
    }

    private static List<Integer> possible(Profile profile, Shot shot, boolean references) {
        Abilities.Lengths offered = profile.abilities().lengths();
        List<Integer> possible = new ArrayList<>(offered.seconds());
        profile.abilities().resolution(shot.format()).map(offered.at()::get).ifPresent(possible::retainAll);
        if (references && !offered.withReferences().isEmpty()) {
            possible.retainAll(offered.withReferences());
        }
        return possible;
    }
}
