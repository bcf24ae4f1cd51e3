package studio.backlot.render.animatic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Direction;
import studio.backlot.render.animatic.effect.CastShadows;
import studio.backlot.render.animatic.effect.Effects;
import studio.backlot.render.animatic.figure.FigurePainter;
import studio.backlot.render.animatic.finish.Finish;
import studio.backlot.render.animatic.finish.Look;
import studio.backlot.render.animatic.light.BakedLight;
import studio.backlot.render.animatic.light.LightNow;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.animatic.light.Room;
import studio.backlot.render.animatic.light.ShellLight;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.animatic.set.Plotter;
import studio.backlot.render.animatic.set.SetPainter;
import studio.backlot.render.animatic.set.Standing;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** All that is needed to draw one set in one style and format, kept from frame to frame. */
final class Easel {

    private static final Camera NOWHERE = new Camera(new Point(0, 1.5, -5), 0, 0, 0, 35);

    private final SetDesign set;
    private final Style style;
    private final FilmFormat format;
    private final Look look;
    private final Canvas canvas;
    private final Finish finish;
    private final ShellLight shellLight;
    private final Plotter plotter;
    private final FigurePainter figures;
    private final Effects effects;
    private final CastShadows shadows;
    private final Map<LightPlan, BakedLight> baked = new HashMap<>();
    private final SetPainter painter;

    Easel(SetDesign set, Style style, FilmFormat format) {
        this.set = set;
        this.style = style;
        this.format = format;
        look = Look.of(style);
        canvas = new Canvas(format.width(), format.height());
        finish = new Finish(canvas, look);
        shellLight = new ShellLight(canvas);
        plotter = new Plotter(canvas, new Projection(NOWHERE, format.width(), format.height()));
        LightPlan first = LightPlan.of(set, set.lights().getFirst(), look);
        Air air = Air.of(new LightNow(first, first, 0, 0), look, set, Set.of());
        painter = new SetPainter(set, style.preset(), plotter, air);
        figures = new FigurePainter(canvas, look, style.preset());
        effects = new Effects(canvas, set);
        shadows = new CastShadows(plotter);
    }

    boolean suits(ShotScript script) {
        return script.format().equals(format)
                && script.world().style().equals(style)
                && script.world().set().equals(set);
    }

    Canvas canvas() {
        return canvas;
    }

    /** Draws a frame and leaves it as I420. */
    void frame(Direction direction, long frame, byte[] i420) {
        draw(direction, frame);
        finish.toI420(canvas, frame, direction.fade(frame), i420);
    }

    /** Draws a frame and leaves it as RGB on the canvas. */
    void still(Direction direction, long frame) {
        draw(direction, frame);
        finish.toRgb(canvas, frame, direction.fade(frame));
    }

    private void draw(Direction direction, long frame) {
        Camera camera = direction.camera(frame);
        Projection view = new Projection(camera, format.width(), format.height());
        LightNow light = direction.light(frame);
        Air air = Air.of(light, look, set, direction.cues());
        Room room = Room.of(set, camera.position());
        plotter.look(view);
        canvas.clear(air.haze());
        painter.shell(room, air);
        shellLight.apply(
                canvas, view, room, new ShellLight.Lit(light, baked(light.from()), baked(light.to()), air.veil()));
        painter.flats(air);
        effects.behind(view, air);
        List<Standing> people = new ArrayList<>();
        for (Acting acting : direction.cast(frame)) {
            figures.shadow(acting, view);
            shadows.draw(acting, room, air);
            people.add(figures.standing(acting, view, air));
        }
        double focus = Math.max(0.4, direction.focus(frame));
        double sharp = camera.lens() / 50;
        double blur = Math.clamp((sharp * sharp / focus - 0.35) * format.height() / 80, 0, format.height() / 45.0);
        painter.standing(air, people, focus + 0.7, blur);
        effects.before(view, air, direction, frame);
    }

    private BakedLight baked(LightPlan plan) {
        return baked.computeIfAbsent(plan, missing -> BakedLight.of(set, missing));
    }
}
