package studio.backlot.render.animatic.figure;

import java.util.Locale;
import java.util.Map;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Expression;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** A being of light: a core that breathes, rays, rings and motes around it. Speech makes it ripple. */
final class Orb {

    private Orb() {}

    static void draw(Canvas canvas, Acting acting, Projection view, Air air) {
        Dna dna = acting.member().dna();
        double diameter = dna.identity().body().height();
        double time = acting.clock().seconds();
        Point middle = middle(acting, diameter);
        double depth = view.depth(middle);
        if (depth < 0.15) {
            return;
        }
        double x = view.column(view.across(middle.x(), middle.y(), middle.z()), depth);
        double y = view.row(view.above(middle.x(), middle.y(), middle.z()), depth);
        double radius = diameter / 2 * view.scale(depth);
        int rgb = dna.identity().skin().rgb();
        double feeling = feeling(dna, acting) * (1 + 0.35 * acting.talk().open());
        double pulse = 1 + 0.05 * Math.sin(time * 2.1) + 0.03 * Math.sin(time * 5.3);
        double r = radius * pulse;
        int deep = Shade.times(Shade.saturated(rgb, 1.2), 0.8);
        canvas.glow().halo(x, y, r * 7, deep, 0.26 * feeling);
        canvas.glow().halo(x, y, r * 2.6, deep, 0.2 * feeling);
        rays(canvas, acting, new double[] {x, y, r}, rgb, feeling);
        canvas.oval(rgb, 0.28, x, y, r * 1.34, r * 1.34);
        canvas.oval(rgb, 0.55, x, y, r * 1.12, r * 1.12);
        canvas.oval(Shade.mix(rgb, 0xFFFFFF, 0.08), 1, x, y, r, r);
        canvas.oval(Shade.mix(rgb, 0xFFFFFF, 0.3), 0.9, x - r * 0.06, y - r * 0.08, r * 0.8, r * 0.8);
        canvas.oval(Shade.mix(rgb, 0xFFFFFF, 0.6), 0.9, x - r * 0.1, y - r * 0.14, r * 0.54, r * 0.54);
        canvas.oval(0xFFFDF0, 0.9, x - r * 0.14, y - r * 0.2, r * 0.28, r * 0.28);
        swirl(canvas, new double[] {x, y, r}, acting.traits().core().orElse(Shade.mix(rgb, 0xB05A10, 0.35)), time);
        motes(canvas, acting, new double[] {x, y, r}, rgb);
    }

    static Point middle(Acting acting, double diameter) {
        double time = acting.clock().seconds();
        double base = acting.feet().y() > 0.05 ? acting.feet().y() + diameter / 2 : 1.35;
        double bob = 0.035 * Math.sin(time * 1.3) + 0.015 * Math.sin(time * 2.9);
        double drift = 0.03 * Math.sin(time * 0.8);
        return new Point(acting.feet().x() + drift, base + bob, acting.feet().z());
    }

    /** An emotional palette may say how much a feeling makes it glow: {@code joy: {glow: 1.2}}. */
    private static double feeling(Dna dna, Acting acting) {
        Expression now = acting.face().share() < 0.5
                ? acting.face().from()
                : acting.face().to();
        String name = now.name().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Map<String, String>> entry :
                dna.manner().emotionalPalette().entrySet()) {
            String glow = entry.getValue().get("glow");
            if (name.startsWith(entry.getKey().toLowerCase(Locale.ROOT)) && glow != null) {
                try {
                    return Math.clamp(Double.parseDouble(glow), 0.2, 2.5);
                } catch (NumberFormatException unreadable) {
                    return 1;
                }
            }
        }
        return switch (now) {
            case JOYFUL, HAPPY, AWED -> 1.25;
            case SAD, TIRED -> 0.7;
            case NEUTRAL,
                    FOCUSED,
                    FEARFUL,
                    SHOCKED,
                    ANGRY,
                    OVERWHELMED,
                    CURIOUS,
                    DETERMINED,
                    TENDER,
                    SUSPICIOUS,
                    RELIEVED -> 1;
        };
    }

    private static void rays(Canvas canvas, Acting acting, double[] orb, int rgb, double feeling) {
        double time = acting.clock().seconds();
        int count = 14;
        for (int ray = 0; ray < count; ray++) {
            double angle = 2 * Math.PI * ray / count + time * 0.12;
            double length = orb[2]
                    * (1.7
                            + 0.8 * Math.sin(time * 1.7 + ray * 2.4)
                            + 0.5 * acting.talk().open())
                    * feeling;
            double wide = 0.06;
            canvas.polygon(Shade.mix(rgb, 0xFFFFFF, 0.3), 0.16, new double[] {
                orb[0] + Math.cos(angle - wide) * orb[2] * 0.9, orb[1] + Math.sin(angle - wide) * orb[2] * 0.9,
                orb[0] + Math.cos(angle) * (orb[2] + length), orb[1] + Math.sin(angle) * (orb[2] + length),
                orb[0] + Math.cos(angle + wide) * orb[2] * 0.9, orb[1] + Math.sin(angle + wide) * orb[2] * 0.9
            });
        }
    }

    private static void swirl(Canvas canvas, double[] orb, int rgb, double time) {
        for (int band = 0; band < 3; band++) {
            var outline = canvas.outline();
            for (int step = 0; step <= 10; step++) {
                double at = step / 10.0 * Math.PI * 1.2 + time * (0.7 + 0.2 * band) + band * 2.1;
                double out = orb[2] * (0.78 - 0.2 * band) * (0.9 + 0.1 * Math.sin(at * 2));
                outline.to(orb[0] + Math.cos(at) * out, orb[1] + Math.sin(at) * out * (0.5 + 0.2 * band));
            }
            canvas.stroke(rgb, 0.5, Math.max(0.8, orb[2] * 0.05), outline.open());
        }
    }

    private static void motes(Canvas canvas, Acting acting, double[] orb, int rgb) {
        double time = acting.clock().seconds();
        long seed = acting.clock().seed();
        for (int mote = 0; mote < 22; mote++) {
            double angle = time * (0.4 + 0.5 * Noise.unit(seed, mote)) + 6.28 * Noise.unit(seed, mote + 40);
            double out = orb[2] * (1.4 + 2.2 * Noise.unit(seed, mote + 80) + 0.2 * Math.sin(time * 2 + mote));
            double x = orb[0] + Math.cos(angle) * out;
            double y = orb[1] + Math.sin(angle) * out * 0.62 - orb[2] * 0.3 * Math.sin(time + mote);
            double size = Math.max(0.7, orb[2] * (0.035 + 0.05 * Noise.unit(seed, mote + 120)));
            double twinkle = 0.5 + 0.5 * Math.sin(time * 3 + mote * 1.7);
            canvas.oval(Shade.mix(rgb, 0xFFFFFF, 0.5), 0.35 + 0.6 * twinkle, x, y, size, size);
        }
    }
}
