package studio.backlot.render.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;

/**
 * What a camera sees, in words for a prompt, such as "camera-left, two metres behind her, the mahogany shelves". Sides are the
 * camera's, distances go along its axis.
 */
public final class Wording {

    /** What takes less of the frame is not worth a word. */
    private static final double SPECK = 0.0015;

    private static final double LARGE = 0.2;

    /** Ends of pieces' names that say where they stand; the sentence says it better. */
    private static final Set<String> PLACES =
            Set.of("left", "right", "middle", "centre", "center", "back", "front", "near", "far", "side");

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final Map<String, SetPiece> pieces = new HashMap<>();

    public Wording(SetDesign set) {
        set.pieces().forEach(piece -> pieces.putIfAbsent(piece.name(), piece));
    }

    /**
     * Whom distances are told from.
     *
     * @param called such as "her" or "Sarah"
     */
    public record Person(String called, Point feet) {}

    /** One phrase for each thing that is worth it, as they are given: the nearest first. */
    public List<String> phrases(List<Sighting> seen, Projection view, Optional<Person> person) {
        List<String> phrases = new ArrayList<>();
        for (Sighting sighting : seen) {
            if (sighting.share() >= SPECK) {
                phrases.add(phrase(sighting, view, person));
            }
        }
        return phrases;
    }

    /** Where a thing is, how far, and what it is. */
    public String phrase(Sighting sighting, Projection view, Optional<Person> person) {
        String where = person.map(from -> fromPerson(sighting, view, from))
                .orElseGet(() -> metres(sighting.depth()) + " away");
        String size = sighting.share() >= LARGE ? ", large in the frame" : "";
        return "%s, %s, %s%s".formatted(side(sighting, view.width()), where, thing(sighting.name()), size);
    }

    /** What has come into the frame and what has gone from it since the shot before; empty when nothing has. */
    public String change(Visibility.Change change) {
        List<String> sentences = new ArrayList<>();
        if (!change.entered().isEmpty()) {
            sentences.add("New in the frame: " + things(change.entered()) + ".");
        }
        if (!change.left().isEmpty()) {
            sentences.add("No longer in the frame: " + things(change.left()) + ".");
        }
        return String.join(" ", sentences);
    }

    private String things(Set<String> names) {
        return names.stream().sorted().map(this::thing).distinct().collect(Collectors.joining(", "));
    }

    private static String side(Sighting sighting, int width) {
        double middle = (sighting.left() + sighting.right()) / 2 / Math.max(1, width);
        return middle < 0.36 ? "camera-left" : middle > 0.64 ? "camera-right" : "centre";
    }

    private static String fromPerson(Sighting sighting, Projection view, Person person) {
        double depth = view.depth(person.feet());
        double beyond = sighting.depth() - depth;
        if (beyond > 0.4) {
            return metres(beyond) + " behind " + person.called();
        }
        if (beyond < -0.4) {
            return metres(-beyond) + " before " + person.called();
        }
        double own =
                view.across(person.feet().x(), person.feet().y(), person.feet().z());
        double column = (sighting.left() + sighting.right()) / 2;
        double across = (column - view.width() * 0.5) * sighting.depth() / view.focal();
        double apart = Math.abs(across - own);
        return apart < 0.75 ? "right beside " + person.called() : metres(apart) + " beside " + person.called();
    }

    /** Metres in words: halves up to two, then whole ones, from thirteen on in digits. */
    static String metres(double distance) {
        double halves = Math.round(distance * 2) / 2.0;
        if (halves <= 0.5) {
            return "half a metre";
        }
        if (halves == 1.5) {
            return "one and a half metres";
        }
        long whole = Math.round(distance);
        String number = whole < NUMBERS.size() ? NUMBERS.get((int) whole) : Long.toString(whole);
        return number + (whole == 1 ? " metre" : " metres");
    }

    /** "the mahogany bookshelf" for a piece called bookshelf-left made of mahogany. */
    String thing(String name) {
        List<String> words =
                new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.removeIf(String::isBlank);
        while (words.size() > 1 && isPlace(words.getLast())) {
            words.removeLast();
        }
        String noun = words.isEmpty() ? "thing" : String.join(" ", words);
        Optional<String> material = Optional.ofNullable(pieces.get(name)).flatMap(SetPiece::material);
        return material.filter(made -> !noun.contains(made.toLowerCase(Locale.ROOT)))
                .map(made -> "the %s %s".formatted(made.toLowerCase(Locale.ROOT), noun))
                .orElse("the " + noun);
    }

    private static boolean isPlace(String word) {
        return PLACES.contains(word) || word.chars().allMatch(Character::isDigit);
    }
}
