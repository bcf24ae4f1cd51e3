package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Profile;

/** The calls that a shot takes of a model, by what it makes at a size and beside reference pictures. */
public final class CallLengths {
    private final Profile profile;
    private final FilmFormat format;

    private CallLengths(Profile profile, FilmFormat format) {
        this.profile = profile;
        this.format = format;
    }

    /**
     * The lengths of a shot's calls in their order; none of a model of stills.
     *
     * @param references whether the first call is given pictures besides a first frame
     */
    public static List<Call.Length> of(Profile profile, FilmFormat format, RationalTime duration, boolean references) {
        Abilities.Lengths offered = profile.abilities().lengths();
        if (offered.still()) {
            return List.of();
        }
        if (offered.anyUpTo().isPresent()) {
            return Split.even(duration, offered.anyUpTo().get());
        }
        CallLengths lengths = new CallLengths(profile, format);
        Abilities.Pictures pictures = profile.abilities().pictures();
        boolean next = references && (pictures.together() || !pictures.firstFrame());
        return Split.of(duration, lengths.possible(references), lengths.possible(next));
    }

    private List<Integer> possible(boolean references) {
        Abilities.Lengths offered = profile.abilities().lengths();
        List<Integer> possible = new ArrayList<>(offered.seconds());
        profile.abilities().resolution(format).map(offered.at()::get).ifPresent(possible::retainAll);
        if (references && !offered.withReferences().isEmpty()) {
            possible.retainAll(offered.withReferences());
        }
        return possible;
    }
}
