package studio.backlot.story.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.story.scene.ScriptScene;

/**
 * A scene with everything that its shots may use.
 *
 * @param light state of the set that the scene opens with
 */
public record Staging(
        ScriptScene script,
        Scene scene,
        SetDesign set,
        List<CharacterSource> cast,
        Optional<String> light,
        FilmFormat format) {

    private static final Set<String> COMMON = Set.of(
            "the", "old", "young", "little", "big", "first", "second", "man", "woman", "voice", "doctor", "dr", "mr",
            "mrs", "ms", "miss", "a", "an");

    public Staging {
        cast = List.copyOf(cast);
    }

    Optional<CharacterSource> character(String id) {
        return cast.stream().filter(member -> member.id().value().equals(id)).findFirst();
    }

    String name(CharacterId id) {
        return character(id.value()).map(CharacterSource::name).orElse(id.value());
    }

    /** Everyone whom a text names, in the order of the cast. */
    List<CharacterId> named(String text) {
        List<CharacterId> named = new ArrayList<>();
        for (CharacterSource member : cast) {
            if (names(text, sought(member.name()))) {
                named.add(member.id());
            }
        }
        return named;
    }

    /** What a text must say to name someone: the first word that tells, so {@code Juan} for Old Juan, unless Young Juan is there too. */
    private String sought(String name) {
        String[] words = name.split("\\s+", -1);
        Optional<String> telling =
                Stream.of(words).filter(word -> !COMMON.contains(plain(word))).findFirst();
        boolean shared = telling.filter(word -> !word.equals(words[0])
                        && cast.stream()
                                        .filter(member -> names(member.name(), word))
                                        .count()
                                > 1)
                .isPresent();
        return shared ? name : telling.orElse(name);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("\\W", "");
    }

    private static boolean names(String text, String sought) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(sought) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
