package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.BodyLight;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.animatic.set.Standing;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Draws characters of every form. */
public final class FigurePainter {

    private final Canvas canvas;
    private final Look look;
    private final StylePreset style;

    public FigurePainter(Canvas canvas, Look look, StylePreset style) {
        this.canvas = canvas;
        this.look = look;
        this.style = style;
    }

    /** The soft dark on the floor under someone, drawn before anything that stands. */
    public void shadow(Acting acting, Projection view) {
        Form form = acting.member().dna().identity().form();
        if (form == Form.HOLOGRAM || form == Form.ORB) {
            return;
        }
        Point feet = acting.feet();
        double depth = view.depth(feet);
        if (depth < 0.4) {
            return;
        }
        double scale = view.scale(depth);
        double x = view.column(view.across(feet.x(), feet.y(), feet.z()), depth);
        double y = view.row(view.above(feet.x(), feet.y(), feet.z()), depth);
        double height = Math.max(0.1, view.camera().position().y() - feet.y());
        double flat = Math.clamp(height / Math.max(0.5, depth), 0.06, 0.9);
        double radius = acting.member().dna().identity().body().height() * 0.27 * scale;
        canvas.shadow(x, y, radius, Math.max(2, radius * flat), 0.5);
        canvas.shadow(x, y, radius * 0.55, Math.max(1.5, radius * 0.5 * flat), 0.35);
    }

    /** Someone, ready to be drawn in turn with the pieces of the set. */
    public Standing standing(Acting acting, Projection view, Air air) {
        return new Standing() {
            @Override
            public Point place() {
                return acting.feet();
            }

            @Override
            public void draw() {
                FigurePainter.this.draw(acting, view, air);
            }
        };
    }

    private void draw(Acting acting, Projection view, Air air) {
        switch (acting.member().dna().identity().form()) {
            case ORB -> Orb.draw(canvas, acting, view, air);
            case HOLOGRAM -> hologram(acting, view, air);
            case HUMAN, ROBOT, CREATURE -> human(acting, view, air);
        }
    }

    private void human(Acting acting, Projection view, Air air) {
        Skeleton body = new Skeleton();
        if (body.pose(acting, view)) {
            BodyLight light = air.light().body(body.place(Joint.CHEST));
            new Human(new Pen(canvas, light, air, view, body.depth(Joint.CHEST)), body, acting, style).draw();
        }
    }

    private void hologram(Acting acting, Projection view, Air air) {
        Skeleton body = new Skeleton();
        if (!body.pose(acting, view)) {
            return;
        }
        int tint = acting.member().dna().identity().skin().rgb();
        BodyLight light =
                BodyLight.even(air.light().body(body.place(Joint.CHEST)).towards(), tint);
        Pen pen = new Pen(canvas, light, air, view, body.depth(Joint.CHEST));
        canvas.openLayer();
        new Human(pen, body, acting, style).draw();
        Sheet layer = canvas.closeLayer();
        double unit = body.unit();
        double x = body.x(Joint.CHEST);
        double top = body.y(Joint.HEAD) - unit * 0.2;
        double bottom = Math.max(body.y(Joint.LEFT_TOE), body.y(Joint.RIGHT_TOE)) + unit * 0.06;
        double[] area = {x - unit * 0.5, top, x + unit * 0.5, bottom};
        Acting.Clock clock = acting.clock();
        cone(acting, view, tint, body);
        Hologram.lay(
                canvas,
                layer,
                tint,
                area,
                new Hologram.Beam(clock.seconds(), acting.visible(), clock.glitch(), clock.seed()));
        acting.traits().core().ifPresent(core -> filament(acting, body, core));
        double dim = Math.clamp(1.15 - air.light().ambient().luminance() * 0.9, 0.35, 1);
        double strength = acting.visible() * (0.4 + 0.5 * look.bloom()) * (1 - 0.4 * clock.glitch()) * dim;
        canvas.glow().halo(x, (top + bottom) / 2, unit * 0.34, unit * 0.72, tint, 0.34 * strength);
        canvas.glow().halo(body.x(Joint.HEAD), body.y(Joint.HEAD), unit * 0.2, tint, 0.14 * strength);
    }

    /** The core of a body of light, seen best from the front. */
    private void filament(Acting acting, Skeleton body, int core) {
        double turn = Math.toRadians(body.regard().turn());
        double unit = body.unit();
        double x = body.x(Joint.CHEST) + 0.03 * unit * Math.sin(turn);
        double y = body.y(Joint.CHEST) + (body.y(Joint.NECK) - body.y(Joint.CHEST)) * 0.2;
        double on = acting.visible()
                * (Math.cos(turn) > 0 ? 1 : 0.45)
                * (1 - 0.6 * acting.clock().glitch());
        Core.filament(canvas, core, x, y, unit, acting.clock().seconds(), on);
    }

    /** The projector's disc on the floor and the light that rises from it. */
    private void cone(Acting acting, Projection view, int tint, Skeleton body) {
        Point feet = acting.feet();
        double depth = view.depth(feet);
        if (depth < 0.4) {
            return;
        }
        double x = view.column(view.across(feet.x(), 0, feet.z()), depth);
        double y = view.row(view.above(feet.x(), 0, feet.z()), depth);
        double radius = 0.42 * view.scale(depth);
        double flat = Math.clamp(view.camera().position().y() / depth, 0.06, 0.8);
        double on = acting.visible();
        canvas.oval(tint, 0.16 * on, x, y, radius, radius * flat);
        canvas.oval(Shade.mix(tint, 0xFFFFFF, 0.5), 0.3 * on, x, y, radius * 0.55, radius * 0.55 * flat);
        canvas.glow().halo(x, y, radius * 1.5, radius * 1.2 * flat + 12, tint, 0.4 * on);
        double top = body.y(Joint.CHEST);
        canvas.glow()
                .beam(
                        new double[] {
                            x - radius * 0.5, y, x + radius * 0.5, y, x - radius * 1.1, top, x + radius * 1.1, top
                        },
                        tint,
                        0.14 * on);
    }
}
