package studio.backlot.story.script;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/**
 * What a script is to be.
 *
 * @param characters names of the leading and the second character, and further ones
 * @param minutes of screen time, 1 to 120
 * @param tone one word or a few, for the notes of the draft
 * @param seed chooses among the variants; the same brief with the same seed is the same draft
 */
public record ScriptBrief(
        ScriptKind kind,
        Optional<String> title,
        String logline,
        Genre genre,
        List<String> characters,
        int minutes,
        Optional<String> tone,
        long seed) {

    public ScriptBrief {
        title = Absent.optional(title);
        tone = Absent.optional(tone);
        characters = Absent.list(characters);
    }
}
