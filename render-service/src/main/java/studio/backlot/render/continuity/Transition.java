package studio.backlot.render.continuity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;

/**
 * What a shot asks of the state that it starts from; the rules judge it.
 *
 * @param seconds length of the shot, once it is known
 */
record Transition(SceneState before, Brief brief, ShotWorld world, Link link, Optional<Double> seconds) {

    private static final String REASON = "reason:";

    static Transition cut(SceneState before, Brief brief, ShotWorld world) {
        return new Transition(before, brief, world, Link.CUTS, Optional.empty());
    }

    static Transition of(SceneState before, Shot shot, ShotWorld world, double seconds) {
        return new Transition(before, shot.brief(), world, shot.link(), Optional.of(seconds));
    }

    Optional<CastMember> member(CharacterId id) {
        return world.cast().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /**
     * Whether the brief tells why: by one of the words, or in any language by a note that begins with "reason:".
     *
     * @param words lower-case beginnings of words or phrases
     */
    boolean tellsWhy(List<String> words) {
        String told = told();
        return words.stream().anyMatch(word -> told.contains(" " + word))
                || brief.notes().stream()
                        .anyMatch(note -> note.strip().toLowerCase(Locale.ROOT).startsWith(REASON));
    }

    /** Action and notes in lower case, a space before each word. */
    private String told() {
        return Stream.concat(Stream.of(brief.action()), brief.notes().stream())
                .reduce("", (all, next) -> all + " " + next)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
