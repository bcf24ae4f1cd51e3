package studio.backlot.render.animatic.figure;

import java.util.Optional;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.weave.Projection;

/**
 * Where a head is on the screen, without its hair.
 *
 * @param x of its middle, pixels
 * @param y of its middle, pixels
 * @param half of its height, pixels
 * @param turn degrees to the screen's right; beyond {@link #AWAY} the face is not seen
 */
public record Head(double x, double y, double half, double turn) {

    /** Degrees from which on a head shows no face. */
    static final double AWAY = 100;

    private static final double HALF_WIDTH = 0.78;

    /** Someone's head; empty for what has none, and for who is behind the camera. */
    public static Optional<Head> of(Acting acting, Projection view, StylePreset style) {
        Skeleton body = new Skeleton();
        boolean hasHead = acting.member().dna().identity().form() != Form.ORB;
        return hasHead && body.pose(acting, view)
                ? Optional.of(of(body, acting.member().dna().identity().body(), style))
                : Optional.empty();
    }

    static Head of(Skeleton posed, Body body, StylePreset style) {
        double big = body.age() < 6 ? 1.35 : body.age() < 13 ? 1.2 : 1;
        double drawn =
                switch (style) {
                    case GHIBLI -> 1.06;
                    case CINEMATIC -> 1.02;
                    case CYBERPUNK -> 1.03;
                    case REALISTIC -> 0.96;
                };
        return new Head(
                posed.x(Joint.HEAD),
                posed.y(Joint.HEAD),
                posed.unit() * 0.08 * big * drawn,
                posed.regard().headTurn());
    }

    /** Whether the camera sees the back of it. */
    public boolean isAway() {
        return Math.abs(turn) > AWAY;
    }

    public double halfWidth() {
        return half * HALF_WIDTH;
    }
}
