package studio.backlot.render.animatic.effect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Ease;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Threads of light that find their way from one piece to another, and vines of light that grow around a desk. */
final class Threads {

    private static final Map<String, Integer> COLOURS = Map.ofEntries(
            Map.entry("teal", 0x2AD8C8),
            Map.entry("gold", 0xFFC848),
            Map.entry("amber", 0xFFB030),
            Map.entry("blue", 0x4AA8FF),
            Map.entry("green", 0x5AE88A),
            Map.entry("violet", 0xB07AFF),
            Map.entry("purple", 0xB07AFF),
            Map.entry("pink", 0xFF8AC8),
            Map.entry("red", 0xFF4A3A),
            Map.entry("white", 0xF4F8FF),
            Map.entry("cyan", 0x4AE8FF));

    private final Canvas canvas;
    private final SetDesign set;

    Threads(Canvas canvas, SetDesign set) {
        this.canvas = canvas;
        this.set = set;
    }

    /** The colour named last before the effect's own word, else the first one named, else {@code otherwise}. */
    int colour(String told, String effect, int otherwise) {
        String words = told.toLowerCase(Locale.ROOT);
        int word = words.indexOf(effect);
        int best = -1;
        int first = Integer.MAX_VALUE;
        int rgb = otherwise;
        for (Map.Entry<String, Integer> colour : COLOURS.entrySet()) {
            int at = word < 0 ? -1 : words.lastIndexOf(colour.getKey(), word);
            if (at > best && word - at < 60) {
                best = at;
                rgb = colour.getValue();
            }
            int anywhere = words.indexOf(colour.getKey());
            if (best < 0 && word < 0 && anywhere >= 0 && anywhere < first) {
                first = anywhere;
                rgb = colour.getValue();
            }
        }
        return rgb;
    }

    /** Between the first pieces of two kinds that the words name, else from a book to a tablet or screen. */
    void threads(Projection view, Air air, String told, double share) {
        List<Point> ends = ends(told);
        int rgb = colour(told, "thread", 0x2AD8C8);
        double grown = Ease.between(0.02, 0.6, share);
        double time = air.seconds();
        for (int thread = 0; thread < 9; thread++) {
            Outline outline = canvas.outline();
            double head = Math.min(1, grown * (0.8 + 0.4 * Noise.unit(401, thread)));
            int steps = 16;
            for (int step = 0; step <= steps; step++) {
                double t = head * step / steps;
                Point place = path(ends.getFirst(), ends.getLast(), t, thread, time);
                Optional<Projection.Spot> spot = view.spot(place);
                if (spot.isEmpty()) {
                    break;
                }
                outline.to(spot.get().x(), spot.get().y());
                if (step % 4 == 2) {
                    canvas.glow()
                            .halo(
                                    spot.get().x(),
                                    spot.get().y(),
                                    0.16 * view.scale(spot.get().depth()),
                                    rgb,
                                    0.1);
                }
            }
            Point tip = path(ends.getFirst(), ends.getLast(), head, thread, time);
            double thick = view.spot(tip)
                    .map(spot -> Math.clamp(0.006 * view.scale(spot.depth()), 0.9, 5))
                    .orElse(1.0);
            Effects.glowing(canvas, outline, rgb, thick, 0.85);
            bead(
                    view,
                    path(ends.getFirst(), ends.getLast(), (time * 0.22 + thread * 0.37) % 1.0 * head, thread, time),
                    rgb,
                    thick);
        }
    }

    private void bead(Projection view, Point place, int rgb, double thick) {
        view.spot(place).ifPresent(spot -> {
            canvas.oval(0xFFFFFF, 0.95, spot.x(), spot.y(), thick * 1.5, thick * 1.5);
            canvas.glow().halo(spot.x(), spot.y(), thick * 16, rgb, 0.45);
        });
    }

    private static Point path(Point from, Point to, double t, int thread, double time) {
        double bow = Math.sin(Math.PI * t);
        double way = Math.max(0.3, from.distance(to));
        double swing = 0.09 * way + 0.03;
        return new Point(
                from.x() + (to.x() - from.x()) * t + bow * swing * Math.sin(thread * 1.9 + time * 0.7 + t * 4),
                from.y()
                        + (to.y() - from.y()) * t
                        + bow * (0.08 + 0.03 * thread) * (0.6 + 0.3 * way)
                        + 0.02 * Math.sin(time * 2 + t * 9 + thread),
                from.z() + (to.z() - from.z()) * t + bow * swing * 0.8 * Math.cos(thread * 2.3 + time * 0.5 + t * 3));
    }

    private List<Point> ends(String told) {
        String words = told.toLowerCase(Locale.ROOT);
        List<Point> ends = new ArrayList<>();
        named(words.substring(Math.max(0, words.indexOf("thread"))), ends);
        if (ends.size() < 2) {
            named(words, ends);
        }
        for (SetPiece piece : set.pieces()) {
            boolean shines =
                    switch (piece.kind()) {
                        case BOOK, TABLET, SCREEN, COMPUTER -> true;
                        default -> false;
                    };
            if (shines && ends.size() < 2 && !ends.contains(top(piece))) {
                ends.add(top(piece));
            }
        }
        if (ends.isEmpty()) {
            ends.add(new Point(-0.8, 0.9, 0));
        }
        if (ends.size() == 1) {
            ends.add(ends.getFirst().plus(new Point(1.4, 0.8, 0.3)));
        }
        return ends;
    }

    /** The first pieces of their kinds that are named, up to two in all. */
    private void named(String words, List<Point> ends) {
        Set<PieceKind> kinds = EnumSet.of(PieceKind.SHELF);
        for (SetPiece piece : set.pieces()) {
            boolean named = words.contains(piece.kind().name().toLowerCase(Locale.ROOT))
                    || words.contains(piece.name().toLowerCase(Locale.ROOT).replace('-', ' '));
            if (named && ends.size() < 2 && !ends.contains(top(piece)) && kinds.add(piece.kind())) {
                ends.add(top(piece));
            }
        }
    }

    private static Point top(SetPiece piece) {
        Footprint box = Footprint.of(piece);
        return new Point(
                box.middle().x(), box.middle().y() + box.height(), box.middle().z());
    }

    /** Vines that climb from the floor around the first desk or table, with leaves of light. */
    void vines(Projection view, Air air, String told, double share) {
        int rgb = colour(told, "vine", 0x5AE8B0);
        Footprint around = set.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.DESK || piece.kind() == PieceKind.TABLE)
                .findFirst()
                .map(Footprint::of)
                .orElse(new Footprint(Point.ORIGIN, 0.9, 0.8, 0.5, 0));
        double grown = Ease.between(0.02, 0.85, share);
        for (int vine = 0; vine < 8; vine++) {
            vine(view, air, around, vine, grown, rgb);
        }
    }

    private void vine(Projection view, Air air, Footprint around, int vine, double grown, int rgb) {
        double start = vine / 8.0 * 2 * Math.PI;
        Outline outline = canvas.outline();
        int steps = 30;
        double thick = 1;
        List<Projection.Spot> leaves = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            double t = grown * step / steps;
            double angle = start + t * (1.2 + 0.6 * Noise.signed(411, vine)) * (vine % 2 == 0 ? 1 : -1);
            double out = 1.12 + 0.1 * Math.sin(t * 7 + vine);
            double curl = 0.1 * Math.sin(t * 13 + 2.1 * vine) * Math.min(1, 3 * t);
            Point place = around.world(
                    Math.cos(angle) * around.halfWidth() * out + curl,
                    t * (around.height() + 0.55 + 0.6 * Noise.unit(412, vine))
                            + 0.07 * Math.sin(t * 11 + vine)
                            + 0.015 * Math.sin(air.seconds() * 1.5 + t * 8),
                    Math.sin(angle) * around.halfDepth() * out + 0.6 * curl);
            Optional<Projection.Spot> spot = view.spot(place);
            if (spot.isEmpty()) {
                break;
            }
            outline.to(spot.get().x(), spot.get().y());
            thick = Math.clamp(0.009 * view.scale(spot.get().depth()), 1, 7);
            if (step % 3 == 2) {
                leaves.add(spot.get());
                canvas.glow().halo(spot.get().x(), spot.get().y(), thick * 26, rgb, 0.1);
            }
        }
        Effects.glowing(canvas, outline, rgb, thick, 0.9);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            double side = leaf % 2 == 0 ? 1 : -1;
            double size = thick * 5.5;
            Outline shape = canvas.outline();
            double x = leaves.get(leaf).x();
            double y = leaves.get(leaf).y();
            shape.to(x, y)
                    .to(x + side * size * 0.6, y - size * 0.75)
                    .to(x + side * size * 1.3, y - size * 0.7)
                    .to(x + side * size * 0.8, y - size * 0.15);
            canvas.fill(Shade.mix(rgb, 0xFFFFFF, 0.35), 0.8, shape.closed());
        }
    }
}
