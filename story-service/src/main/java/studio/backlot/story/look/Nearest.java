package studio.backlot.story.look;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The nearest of {@code known} when it is near enough to be a slip: a third of its letters or two, adjacent swaps count one. */
    public static Optional<String> to(String written, Collection<String> known) {
        String asked = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> distance(asked, word.toLowerCase(Locale.ROOT))
                        <= Math.max(1, Math.min(3, (word.length() + 1) / 3)))
                .min(Comparator.comparingInt((String word) -> distance(asked, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code "; did you mean 'x'?"}, or nothing. */
    public static String hint(String written, Collection<String> known) {
        return to(written, known).map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    /** Optimal string alignment distance (Damerau–Levenshtein without substrings edited twice). */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3 || a.length() > 60) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return d[a.length()][b.length()];
    }
}
