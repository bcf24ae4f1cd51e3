package studio.backlot.marketing.poster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.film.PlacedLine;

/**
 * What a poster says; all of it comes from the film.
 *
 * @param title of the film
 * @param tagline its most quotable line, or what its first scene says of itself
 * @param cast names of those who speak, most lines first
 */
public record PosterText(String title, Optional<String> tagline, List<String> cast) {

    private static final int BEST_WORDS = 6;
    private static final int LONGEST = 56;
    private static final int NAMES = 4;

    public PosterText {
        cast = List.copyOf(cast);
    }

    public static PosterText of(PictureLocked picture) {
        List<PlacedLine> lines =
                picture.cut().stream().flatMap(clip -> clip.dialogue().stream()).toList();
        Optional<String> synopsis = picture.cut().stream()
                .map(clip -> clip.scene().synopsis())
                .filter(sentence -> !sentence.isBlank() && sentence.length() <= LONGEST)
                .findFirst();
        return new PosterText(picture.title(), quotable(lines).or(() -> synopsis), speakers(lines));
    }

    /** A short, whole sentence; a later line wins over an earlier one that is as good, but the very last gives nothing away. */
    static Optional<String> quotable(List<PlacedLine> lines) {
        return IntStream.range(0, Math.max(1, lines.size() - 1))
                .filter(at -> at < lines.size() && isSentence(lines.get(at).text()))
                .boxed()
                .min(Comparator.comparingDouble(at -> {
                    int words = lines.get(at).text().split("\\s+", -1).length;
                    return Math.abs(words - BEST_WORDS) - 0.4 * at / lines.size();
                }))
                .map(at -> lines.get(at).text().strip());
    }

    private static boolean isSentence(String text) {
        String line = text.strip();
        int words = line.split("\\s+", -1).length;
        return words >= 3 && line.length() <= LONGEST && line.matches(".*[.!?…]");
    }

    private static List<String> speakers(List<PlacedLine> lines) {
        Map<String, Long> counts = new TreeMap<>(lines.stream()
                .collect(Collectors.groupingBy(line -> name(line.character().value()), Collectors.counting())));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(NAMES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code dr-chen} reads DR CHEN. */
    private static String name(String id) {
        return id.replaceAll("[-_.]+", " ").strip().toUpperCase(Locale.ROOT);
    }

    /** The block of credits at the foot, a line each; the small words are set smaller. */
    List<List<Credit>> credits() {
        List<Credit> first = new ArrayList<>(List.of(new Credit("", "BACKLOT"), new Credit("presents", "")));
        first.add(new Credit("", "“" + title.toUpperCase(Locale.ROOT) + "”"));
        if (!cast.isEmpty()) {
            first.add(new Credit("starring", String.join("  ", cast)));
        }
        return List.of(first, List.of(new Credit("directed, drawn, voiced and scored with", "BACKLOT")));
    }

    /** A small word and the name that it belongs to. */
    record Credit(String role, String name) {}
}
