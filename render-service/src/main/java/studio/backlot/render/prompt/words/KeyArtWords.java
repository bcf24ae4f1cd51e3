package studio.backlot.render.prompt.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Style;

/** What an image model is asked for when it draws what is below the letters of a poster. */
public final class KeyArtWords {
    private static final int SYNOPSES = 3;
    private static final List<String> UNSEEN = List.of(
            "text",
            "letters",
            "title",
            "credits",
            "numbers",
            "watermark",
            "logo",
            "border",
            "picture frame",
            "several pictures side by side",
            "people who are not named here",
            "extra fingers",
            "deformed face");

    private KeyArtWords() {}

    /**
     * Of a film.
     *
     * @param seen in the picture
     * @param shown whether the model looks at their portraits, in their order, and then at a frame of the film
     */
    public static String of(ProductionGreenlit film, Mood mood, List<CastMember> seen, boolean shown) {
        List<String> sections = new ArrayList<>();
        if (shown) {
            sections.add(pictures(seen));
        }
        sections.add(
                ("Key art for an upright film poster: one single picture%s, strong from afar, as a painter of posters composes it. The lower third is dark and "
                                + "calm, and so is a narrow strip at the top: others set title and names there. In the picture itself nothing is written.")
                        .formatted(
                                seen.isEmpty()
                                        ? ""
                                        : " of "
                                                + Say.list(seen.stream()
                                                        .map(CastMember::name)
                                                        .toList())));
        sections.add(PortraitWords.section("The film", story(film, mood)));
        if (!seen.isEmpty()) {
            sections.add(PortraitWords.section(
                    "Identity lock", seen.stream().map(IdentityWords::of).toList()));
        }
        sections.add(PortraitWords.section("Style", style(film.style())));
        sections.add("Keep out of the picture: %s.".formatted(String.join(", ", UNSEEN)));
        return String.join("\n\n", sections);
    }

    private static String pictures(List<CastMember> seen) {
        return Stream.concat(
                        IntStream.range(0, seen.size()).mapToObj(at -> "Picture %d: the master portrait of %s."
                                .formatted(at + 1, seen.get(at).name())),
                        Stream.of("Picture %d: a frame of the film, for place and look.".formatted(seen.size() + 1)))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> story(ProductionGreenlit film, Mood mood) {
        List<String> story = new ArrayList<>();
        story.add("it is called " + Say.clause(film.title()));
        film.scenes().stream()
                .map(Scene::synopsis)
                .filter(synopsis -> !synopsis.isBlank())
                .map(Say::clause)
                .distinct()
                .limit(SYNOPSES)
                .forEach(story::add);
        story.add("its mood is " + Say.word(mood));
        return story;
    }

    private static List<String> style(Style style) {
        List<String> all = new ArrayList<>(StyleWords.of(style));
        if (!style.palette().isEmpty()) {
            all.add("palette "
                    + Say.list(style.palette().stream().map(ColourName::of).toList()));
        }
        return all;
    }
}
