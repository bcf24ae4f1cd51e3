package studio.backlot.render.prompt.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Style;

/** What an image model is asked for when a locked character sits for the master portrait. */
public final class PortraitWords {
    private static final List<String> UNSEEN = List.of(
            "text",
            "watermark",
            "logo",
            "picture frame",
            "other people",
            "props",
            "scenery",
            "extra fingers",
            "deformed face");

    private PortraitWords() {}

    /** The same for equal looks. Names who it is as the requests for shots do. */
    public static String of(CastMember member, Style style) {
        List<String> sections = new ArrayList<>();
        sections.add("Master reference portrait of one film character: " + framed(member)
                + ". Plain light grey background, nothing hidden.");
        sections.add(section("Identity lock", List.of(IdentityWords.of(member))));
        worn(member).ifPresent(clothes -> sections.add(section("Wardrobe", List.of(clothes))));
        sections.add(section("Style", StyleWords.of(style)));
        sections.add("Keep out of the picture: %s, second %s.".formatted(String.join(", ", UNSEEN), member.name()));
        return String.join("\n\n", sections);
    }

    private static String framed(CastMember member) {
        if (member.dna().identity().form() == Form.ORB) {
            return "all of it from the front, in the middle of the picture";
        }
        Expression rest = member.dna().manner().expression().orElse(Expression.NEUTRAL);
        String face = rest == Expression.NEUTRAL ? "calm" : Say.word(rest);
        return "from the front, head to waist, in the middle of the picture, arms at the sides, eyes to the camera, "
                + "face %s".formatted(face);
    }

    /** The first outfit, which is worn unless a shot says otherwise. */
    private static Optional<String> worn(CastMember member) {
        Optional<Outfit> first = member.dna().wardrobe().stream().findFirst();
        return first.filter(_ -> member.dna().identity().form() != Form.ORB)
                .map(outfit -> StateWords.clothes(outfit, true))
                .filter(clothes -> !clothes.isEmpty())
                .map(clothes -> "%s wears %s".formatted(member.name(), clothes));
    }

    private static String section(String name, List<String> lines) {
        return lines.stream().map(line -> "\n- " + line).collect(Collectors.joining("", name + ":", ""));
    }
}
