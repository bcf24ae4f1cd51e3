package studio.backlot.render.animatic.title;

import java.awt.Font;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Style;

/**
 * Who and what a film is made of.
 *
 * @param title of the film
 * @param entries in order
 */
public record Credits(String title, List<Entry> entries) {

    private static final int MOST_NAMES = 8;

    public Credits {
        entries = List.copyOf(entries);
    }

    /** A word and whom it stands for, such as {@code Cast} and the names. */
    public record Entry(String role, List<String> names) {
        public Entry {
            names = List.copyOf(names);
        }
    }

    /** A film's cast, look and maker. */
    public static Credits of(String title, List<CastMember> cast, Style style) {
        List<Entry> entries = new ArrayList<>();
        List<String> names = cast.stream().map(CastMember::name).toList();
        if (names.size() > MOST_NAMES) {
            names = new ArrayList<>(names.subList(0, MOST_NAMES - 1));
            names.add("and others");
        }
        if (!names.isEmpty()) {
            entries.add(new Entry("With", names));
        }
        if (!style.name().isBlank()) {
            entries.add(new Entry("Look", List.of(style.name())));
        }
        entries.add(new Entry("Drawn, voiced and scored by", List.of("Backlot")));
        return new Credits(title, entries);
    }

    /** Sets roles on the left of the page's middle and names on the right, as one block in its height. */
    void set(TypePage page, Lettered lettered) {
        double side = page.side();
        double leading = 0.062 * side;
        double between = 0.034 * side;
        double lines = 0;
        for (Entry entry : entries) {
            lines += entry.names().size();
        }
        double block = lines * leading + (entries.size() - 1) * between;
        double squeeze = Math.min(1, 0.56 * page.height() / Math.max(1, block));
        double top = page.height() * 0.53 - block * squeeze / 2;
        double rule = Headline.at(page, lettered, title, (top - 0.105 * side) / page.height());
        double y = Math.max(top, rule + 0.05 * side) + 0.05 * side;
        Font label = lettered.label(0.03 * side * squeeze);
        Font body = lettered.body(0.044 * side * squeeze);
        double gutter = 0.02 * page.width();
        for (Entry entry : entries) {
            page.endingAt(
                    one(page, entry.role().toUpperCase(Locale.ROOT), label),
                    page.width() / 2 - gutter,
                    y,
                    page.ink(),
                    0.72);
            for (String name : entry.names()) {
                page.startingAt(one(page, name, body), page.width() / 2 + gutter, y, page.ink(), 1);
                y += leading * squeeze;
            }
            y += between * squeeze;
        }
    }

    /** One line: what is too long for half the page is cut off at its end. */
    private static TextLayout one(TypePage page, String text, Font font) {
        String held = text.isBlank() ? "—" : text;
        TextLayout line = page.set(held, font, 24).getFirst();
        while (line.getBounds().getWidth() > page.width() * 0.38 && held.length() > 4) {
            held = held.substring(0, held.length() - 2).strip() + "…";
            line = page.set(held, font, 24).getFirst();
        }
        return line;
    }
}
