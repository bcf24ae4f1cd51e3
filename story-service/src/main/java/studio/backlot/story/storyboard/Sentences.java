package studio.backlot.story.storyboard;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into runs of whole sentences. */
final class Sentences {

    private Sentences() {}

    /** Runs of at most {@code words} words each, as long as a sentence does not have more by itself. */
    static List<String> runs(String text, int words) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (String sentence : split(text)) {
            if (!run.isEmpty() && count(run.toString()) + count(sentence) > words) {
                runs.add(run.toString().strip());
                run.setLength(0);
            }
            run.append(sentence);
        }
        if (!run.toString().isBlank()) {
            runs.add(run.toString().strip());
        }
        return runs;
    }

    private static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(text.substring(start, end));
        }
        return sentences;
    }

    static int count(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+", -1).length;
    }
}
