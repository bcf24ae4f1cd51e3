package studio.backlot.render.animatic.effect;

import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Pose;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.light.CastLight;
import studio.backlot.render.animatic.light.Room;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.animatic.set.Plotter;
import studio.backlot.render.weave.Point;

/** The shadows that people throw on the floor, away from the key light. */
public final class CastShadows {

    /** Half widths of a body at shares of its height, both of its height. */
    private static final double[][] BODY = {{0, 0.07}, {0.5, 0.11}, {0.8, 0.13}, {0.86, 0.05}};

    private static final double[][] HEAD = {{0.86, 0.03}, {0.9, 0.062}, {0.96, 0.06}, {1, 0.02}};

    private static final int LAYERS = 4;
    private static final double LONGEST = 3.2;

    private final Plotter plotter;

    public CastShadows(Plotter plotter) {
        this.plotter = plotter;
    }

    /** Drawn on the lit floor, before anything that stands. */
    public void draw(Acting acting, Room room, Air air) {
        Form form = acting.member().dna().identity().form();
        double height = acting.member().dna().identity().body().height();
        if (form == Form.HOLOGRAM || form == Form.ORB || height <= 0.05) {
            return;
        }
        Point feet = acting.feet();
        CastLight light = air.light().cast(feet.plus(new Point(0, 0.6 * height, 0)));
        double strength = light.strength() * air.light().to().manner().shadow() * acting.visible();
        double up = light.towards().y();
        if (strength < 0.04 || up < 0.08) {
            return;
        }
        double tall = height * (1 - 0.24 * seated(acting.body()));
        double wayX = -light.towards().x() / up;
        double wayZ = -light.towards().z() / up;
        double length = Math.hypot(wayX, wayZ) * tall;
        double held = length > LONGEST ? LONGEST / length : 1;
        double inside = Math.min(held, within(feet, wayX * tall, wayZ * tall, room));
        double spread = 0.35 + 0.9 * air.light().to().manner().softness();
        int rgb = Shade.times(air.haze(), 0.12);
        for (int layer = 0; layer < LAYERS; layer++) {
            double wide = 1 + spread * layer / (LAYERS - 1.0);
            double alpha = 0.62 * strength / LAYERS * (1.3 - 0.2 * layer);
            part(BODY, feet, tall, wayX * inside, wayZ * inside, wide, rgb, alpha);
            part(HEAD, feet, tall, wayX * inside, wayZ * inside, wide, rgb, alpha);
        }
    }

    private static double seated(Acting.Body body) {
        double from = body.from() == Pose.SIT || body.seatedFrom() ? 1 - body.share() : 0;
        return from + (body.to() == Pose.SIT || body.seatedTo() ? body.share() : 0);
    }

    /** How much of the way from someone's feet stays in the room. */
    private static double within(Point feet, double wayX, double wayZ, Room room) {
        if (!room.interior()) {
            return 1;
        }
        double across =
                wayX > 0 ? (room.halfWidth() - feet.x()) / wayX : wayX < 0 ? (-room.halfWidth() - feet.x()) / wayX : 1;
        double along = wayZ > 0 ? (room.halfDepth() - feet.z()) / wayZ : 1;
        return Math.clamp(Math.min(across, along), 0, 1);
    }

    private void part(
            double[][] profile, Point feet, double tall, double wayX, double wayZ, double wide, int rgb, double alpha) {
        double way = Math.max(1e-6, Math.hypot(wayX, wayZ));
        double sideX = -wayZ / way;
        double sideZ = wayX / way;
        plotter.begin();
        for (int at = 0; at < profile.length; at++) {
            corner(profile[at], 1, feet, tall, wayX, wayZ, sideX * wide, sideZ * wide);
        }
        for (int at = profile.length - 1; at >= 0; at--) {
            corner(profile[at], -1, feet, tall, wayX, wayZ, sideX * wide, sideZ * wide);
        }
        plotter.fill(rgb, alpha);
    }

    private void corner(
            double[] at, int side, Point feet, double tall, double wayX, double wayZ, double sideX, double sideZ) {
        double far = at[0] * tall;
        double half = side * at[1] * tall;
        plotter.to(feet.x() + wayX * far + sideX * half, 0.004, feet.z() + wayZ * far + sideZ * half);
    }
}
