package studio.backlot.story.fountain;

import java.util.ArrayList;
import java.util.List;

/** Finds the title page: keys and values from the first line to the first empty one. */
record TitlePageReader(TitlePage titlePage, int linesRead) {

    private static final int LONGEST_KEY = 40;

    static TitlePageReader read(List<Line> lines) {
        if (lines.isEmpty() || !opens(lines)) {
            return new TitlePageReader(TitlePage.NONE, 0);
        }
        List<TitlePage.Entry> entries = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String key = "";
        int keyLine = 0;
        int read = 0;
        for (; read < lines.size() && !lines.get(read).blank(); read++) {
            Line line = lines.get(read);
            int colon = keyEnd(line.text());
            if (colon > 0) {
                if (keyLine > 0) {
                    entries.add(new TitlePage.Entry(keyLine, key, values));
                }
                key = line.text().substring(0, colon).strip();
                keyLine = line.number();
                values.clear();
                addValue(values, line.text().substring(colon + 1));
            } else {
                addValue(values, line.text());
            }
        }
        entries.add(new TitlePage.Entry(keyLine, key, values));
        return new TitlePageReader(new TitlePage(entries), read);
    }

    /** A first line such as {@code FADE IN:} has a colon, too, but neither a value nor indented lines below. */
    private static boolean opens(List<Line> lines) {
        String first = lines.getFirst().text();
        int colon = keyEnd(first);
        if (colon <= 0 || FountainParser.isHeading(first) || FountainParser.isTransition(first.strip())) {
            return false;
        }
        boolean valueOnLine = !first.substring(colon + 1).isBlank();
        return valueOnLine || (lines.size() > 1 && indented(lines.get(1).text()));
    }

    private static int keyEnd(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon <= LONGEST_KEY && !indented(text) && Character.isLetter(text.codePointAt(0))
                ? colon
                : -1;
    }

    private static boolean indented(String text) {
        return !text.isBlank() && Character.isWhitespace(text.charAt(0));
    }

    private static void addValue(List<String> values, String text) {
        if (!text.isBlank()) {
            values.add(text.strip());
        }
    }
}
