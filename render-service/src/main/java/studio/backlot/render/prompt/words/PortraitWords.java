package studio.backlot.render.prompt.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Style;

/** What an image model is asked for when a locked character sits for the master portrait, and then for the model sheet. */
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

    private static final List<String> UNSEEN_ON_SHEETS = List.of(
            "text",
            "letters",
            "numbers",
            "colour chips",
            "watermark",
            "logo",
            "lines between the figures",
            "other people",
            "props",
            "scenery",
            "extra fingers",
            "deformed face");

    private static final int HEADS_IN_A_ROW = 8;

    private PortraitWords() {}

    /** The same for equal looks. Names who it is as the requests for shots do. */
    public static String of(CastMember member, Style style) {
        List<String> sections = new ArrayList<>();
        sections.add("Master reference portrait of one film character: " + framed(member)
                + ". Plain light grey background, nothing hidden.");
        sections.addAll(look(member, style));
        sections.add("Keep out of the picture: %s, second %s.".formatted(String.join(", ", UNSEEN), member.name()));
        return String.join("\n\n", sections);
    }

    /** The same for the model sheet, of a model that is shown the portrait. */
    public static String sheet(CastMember member, Style style) {
        List<String> sections = new ArrayList<>();
        sections.add("Picture 1: the master portrait of %s.".formatted(member.name()));
        sections.add(
                ("Model sheet of that film character, as animators use it: one page with %s many times, each time exactly the one in "
                                + "picture 1, in the same face, colours and clothes. Plain light grey background, even light, nothing overlaps, "
                                + "nothing is cut off.")
                        .formatted(member.name()));
        sections.addAll(rows(member));
        sections.addAll(look(member, style));
        sections.add("Keep out of the picture: %s.".formatted(String.join(", ", UNSEEN_ON_SHEETS)));
        return String.join("\n\n", sections);
    }

    private static List<String> rows(CastMember member) {
        String sides =
                "four times from left to right, all of one size: from the front, three quarters, from the side, from the back.";
        if (member.dna().identity().form() == Form.ORB) {
            return List.of("One row: all of it, " + sides);
        }
        Expression[] faces = Expression.values();
        return List.of(
                "Upper half, one row: the whole body from head to feet, standing upright, arms at the sides, face at rest, "
                        + sides,
                "Lower half, rows of %d: the head alone from the front, %d times, all of one size, with these faces in this order: %s."
                        .formatted(
                                HEADS_IN_A_ROW,
                                faces.length,
                                Arrays.stream(faces).map(Say::word).collect(Collectors.joining(", "))));
    }

    private static List<String> look(CastMember member, Style style) {
        List<String> sections = new ArrayList<>();
        sections.add(section("Identity lock", List.of(IdentityWords.of(member))));
        worn(member).ifPresent(clothes -> sections.add(section("Wardrobe", List.of(clothes))));
        sections.add(section("Style", StyleWords.of(style)));
        return sections;
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
