package studio.backlot.render.animatic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.media.type.Typeface;

/**
 * A character on one page, as animators hang it over their desks: the body from the front, three quarters, the side and the
 * back, the head with every expression, the colours with their names.
 */
final class ModelSheet {

    /** Pixels across the page. */
    static final int WIDTH = 1920;

    private static final int MARGIN = 40;
    private static final int HEAD = 116;
    private static final int BODY = 620;
    private static final int FACE = 190;
    private static final int CAPTION = 30;
    private static final int COLUMNS = 8;
    private static final int PALETTE = 300;
    private static final int GAP = 12;
    private static final int PAPER = 0xF4F1EA;
    private static final int INK = 0x2A2C34;
    private static final int FAINT = 0x7C7F88;

    private static final Map<String, Double> SIDES = sides();

    private final Animatic renderer;
    private final CastMember member;
    private final Style style;

    ModelSheet(Animatic renderer, CastMember member, Style style) {
        this.renderer = renderer;
        this.member = member;
        this.style = style;
    }

    private static Map<String, Double> sides() {
        Map<String, Double> sides = new LinkedHashMap<>();
        sides.put("front", 1.0);
        sides.put("three quarters", -42.0);
        sides.put("side", -89.0);
        sides.put("back", 179.0);
        return sides;
    }

    BufferedImage draw() {
        int rows = (Expression.values().length + COLUMNS - 1) / COLUMNS;
        int height = HEAD + BODY + CAPTION + rows * (FACE + CAPTION) + MARGIN;
        BufferedImage page = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(new Color(PAPER));
            graphics.fillRect(0, 0, WIDTH, height);
            title(graphics);
            bodies(graphics);
            palette(graphics);
            faces(graphics);
        } finally {
            graphics.dispose();
        }
        return page;
    }

    private void title(Graphics2D graphics) {
        write(graphics, Typeface.SERIF_BOLD, 56, INK, member.name(), MARGIN, 76);
        Identity identity = member.dna().identity();
        String facts = "version %d   ·   %s   ·   %.2f m"
                .formatted(
                        member.version(),
                        identity.form().name().toLowerCase(Locale.ROOT),
                        identity.body().height());
        write(graphics, Typeface.SANS, 22, FAINT, facts, MARGIN + 4, 106);
    }

    private void bodies(Graphics2D graphics) {
        int wide = even((WIDTH - 2 * MARGIN - PALETTE - SIDES.size() * GAP) / SIDES.size());
        FilmFormat format = new FilmFormat(wide, BODY, 24);
        int x = MARGIN;
        for (Map.Entry<String, Double> side : SIDES.entrySet()) {
            picture(
                    graphics,
                    format,
                    new Portrait.Sitting(ShotSize.FS, side.getValue(), Expression.NEUTRAL, false),
                    side.getKey(),
                    new int[] {x, HEAD});
            x += wide + GAP;
        }
    }

    private void faces(Graphics2D graphics) {
        int wide = even((WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS - 1);
        FilmFormat format = new FilmFormat(wide, FACE, 24);
        Expression[] expressions = Expression.values();
        for (int at = 0; at < expressions.length; at++) {
            int x = MARGIN + at % COLUMNS * (wide + GAP);
            int y = HEAD + BODY + CAPTION + 8 + at / COLUMNS * (FACE + CAPTION);
            String name = expressions[at].name().toLowerCase(Locale.ROOT);
            picture(graphics, format, new Portrait.Sitting(ShotSize.CU, -10, expressions[at], false), name, new int[] {
                x, y
            });
        }
    }

    private void picture(
            Graphics2D graphics, FilmFormat format, Portrait.Sitting sitting, String caption, int[] corner) {
        BufferedImage picture = renderer.still(Portrait.of(member, style, format, sitting), 20);
        graphics.setClip(new RoundRectangle2D.Double(corner[0], corner[1], format.width(), format.height(), 18, 18));
        graphics.drawImage(picture, corner[0], corner[1], null);
        graphics.setClip(null);
        write(graphics, Typeface.SANS, 17, FAINT, caption, corner[0] + 4, corner[1] + format.height() + 20);
    }

    private void palette(Graphics2D graphics) {
        int x = WIDTH - MARGIN - PALETTE + 24;
        int y = HEAD + 8;
        for (Chip chip : chips()) {
            if (y > HEAD + BODY - 40) {
                return;
            }
            graphics.setColor(new Color(chip.colour().rgb()));
            graphics.fill(new RoundRectangle2D.Double(x, y, 56, 40, 12, 12));
            graphics.setColor(new Color(0, 0, 0, 60));
            graphics.draw(new RoundRectangle2D.Double(x, y, 56, 40, 12, 12));
            write(graphics, Typeface.SANS, 19, INK, chip.name(), x + 70, y + 18);
            write(
                    graphics,
                    Typeface.MONO,
                    16,
                    FAINT,
                    "#%06X".formatted(chip.colour().rgb()),
                    x + 70,
                    y + 38);
            y += 54;
        }
    }

    private record Chip(String name, Colour colour) {}

    private List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        Identity identity = member.dna().identity();
        String surface =
                switch (identity.form()) {
                    case HUMAN -> "skin";
                    case CREATURE -> "fur";
                    case ROBOT -> "shell";
                    case HOLOGRAM, ORB -> "light";
                };
        chips.add(new Chip(surface, identity.skin()));
        if (identity.form() != Form.ORB) {
            chips.add(new Chip("eyes", identity.eyes().colour()));
        }
        if (identity.form() != Form.ORB && identity.form() != Form.ROBOT) {
            chips.add(new Chip("hair", identity.hair().colour()));
        }
        member.dna().wardrobe().stream().limit(1).forEach(outfit -> {
            for (Garment garment : outfit.garments()) {
                String name = garment.kind().name().toLowerCase(Locale.ROOT);
                chips.add(new Chip(name, garment.colour()));
                garment.accent().ifPresent(accent -> chips.add(new Chip(name + ", accent", accent)));
            }
        });
        return chips;
    }

    private static void write(Graphics2D graphics, Typeface face, float size, int rgb, String text, int x, int y) {
        graphics.setFont(face.at(size));
        graphics.setColor(new Color(rgb));
        graphics.drawString(text, x, y);
    }

    private static int even(int pixels) {
        return pixels - pixels % 2;
    }
}
