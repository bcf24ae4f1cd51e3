package studio.backlot.render.animatic.title;

import java.awt.font.TextLayout;
import java.util.List;

/** A title with a fine rule under it. */
final class Headline {

    private static final double SIZE = 0.1;

    /** The highest first baseline, of the height. */
    private static final double TOP = 0.15;

    private Headline() {}

    /** Sets the title so that its last baseline is at a share of the height; answers where the rule is. */
    static double at(TypePage page, Lettered lettered, String title, double height) {
        List<TextLayout> lines = page.set(lettered.title(title), lettered.head(SIZE * page.side()), 2);
        if (lines.isEmpty()) {
            return height * page.height();
        }
        double leading = 1.2 * (lines.getFirst().getAscent() + lines.getFirst().getDescent());
        double last = Math.max(height, TOP) * page.height();
        last = Math.max(last, TOP * page.height() + leading * (lines.size() - 1));
        double middle = page.width() / 2;
        page.centred(lines, middle, last - leading * (lines.size() - 1), leading, page.ink(), 1);
        double rule = last + 0.052 * page.side();
        page.rule(middle, rule, 0.16 * page.side(), page.ink(), 0.7);
        return rule;
    }
}
