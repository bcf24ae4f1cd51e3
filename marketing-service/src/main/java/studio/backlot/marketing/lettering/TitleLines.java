package studio.backlot.marketing.lettering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a title into lines that look deliberate: as even as its words allow, small words never alone at an end. */
public final class TitleLines {

    private static final List<String> SMALL =
            List.of("A", "AN", "AND", "AT", "BY", "FOR", "FROM", "IN", "OF", "ON", "OR", "THE", "TO", "WITH");

    private TitleLines() {}

    /** One to {@code most} lines, in order, in capitals. */
    public static List<String> of(String title, int most) {
        List<String> words = List.of(title.strip().toUpperCase(Locale.ROOT).split("\\s+", -1));
        List<String> best = List.of(String.join(" ", words));
        double bestCost = cost(best);
        for (int lines = 2; lines <= Math.min(most, words.size()); lines++) {
            for (List<String> broken : breaks(words, lines)) {
                double cost = cost(broken);
                if (cost < bestCost) {
                    best = broken;
                    bestCost = cost;
                }
            }
        }
        return best;
    }

    /** The longest line decides the size of all; uneven lines and lines that end on a small word look like accidents. */
    private static double cost(List<String> lines) {
        List<String> large = lines.stream().filter(line -> !isSmall(line)).toList();
        int longest = large.stream().mapToInt(String::length).max().orElse(0);
        int shortest = large.stream().mapToInt(String::length).min().orElse(0);
        long dangling = lines.subList(0, lines.size() - 1).stream()
                .filter(line -> SMALL.contains(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(line -> line.contains(" "))
                .count();
        return Math.max(longest, 9)
                + (longest - shortest) * 0.25
                + dangling * 8
                + large.size() * 1.8
                + (lines.size() - large.size()) * 1.2;
    }

    /** Whether a line has nothing but an article or the like, and is to be set small. */
    public static boolean isSmall(String line) {
        return List.of(line.split(" ", -1)).stream().allMatch(SMALL::contains);
    }

    private static List<List<String>> breaks(List<String> words, int lines) {
        if (lines == 1) {
            return List.of(List.of(String.join(" ", words)));
        }
        List<List<String>> all = new ArrayList<>();
        for (int first = 1; first <= Math.min(words.size() - lines + 1, 8); first++) {
            for (List<String> rest : breaks(words.subList(first, words.size()), lines - 1)) {
                List<String> broken = new ArrayList<>();
                broken.add(String.join(" ", words.subList(0, first)));
                broken.addAll(rest);
                all.add(broken);
            }
        }
        return all;
    }
}
