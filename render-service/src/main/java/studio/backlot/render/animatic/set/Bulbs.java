package studio.backlot.render.animatic.set;

import java.util.List;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.light.Lamp;
import studio.backlot.render.animatic.light.LightNow;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.weave.Footprint;

/**
 * Lamps that no piece of the set is the body of, as the eye sees them: a point is a small bright bulb, a practical one a wide
 * soft glow. Light of other kinds comes from outside the picture.
 */
final class Bulbs {

    /** What shines by itself within so many metres of a lamp is its body. */
    private static final double BODY = 0.7;

    private final List<Footprint> bodies;

    Bulbs(SetDesign set) {
        bodies = set.pieces().stream()
                .filter(piece -> switch (piece.kind()) {
                    case LAMP, SCREEN, COMPUTER, TABLET, WINDOW -> true;
                    default -> false;
                })
                .map(Footprint::of)
                .toList();
    }

    void shine(Brush brush, LightNow light) {
        shine(brush, light.from(), light.fromWeight());
        shine(brush, light.to(), light.toWeight());
    }

    private void shine(Brush brush, LightPlan plan, double weight) {
        if (weight < 0.02) {
            return;
        }
        for (Lamp lamp : plan.lamps()) {
            double strength = Math.min(1, 0.6 * weight * lamp.level().luminance());
            switch (lamp.kind()) {
                case POINT -> {
                    brush.bulb(tint(lamp, 0.7), 0.9 * strength, 0.14, lamp.place());
                    brush.bulb(tint(lamp, 0.1), 0.26 * strength, 0.7, lamp.place());
                }
                case PRACTICAL -> {
                    if (isBare(lamp)) {
                        brush.bulb(tint(lamp, 0.2), 0.6 * strength, 0.62, lamp.place());
                    }
                }
                case DIRECTIONAL, AREA, SPOT -> {}
            }
        }
    }

    private boolean isBare(Lamp lamp) {
        return bodies.stream().noneMatch(body -> body.contains(lamp.place(), BODY));
    }

    /** The lamp's colour at full brightness, with so much white in it. */
    private static int tint(Lamp lamp, double white) {
        double most = Math.max(1e-6, Math.max(lamp.red(), Math.max(lamp.green(), lamp.blue())));
        int full = Shade.of(255 * lamp.red() / most, 255 * lamp.green() / most, 255 * lamp.blue() / most);
        return Shade.mix(full, 0xFFFFFF, white);
    }
}
