package studio.backlot.render.animatic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Cover;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.animatic.canvas.Tiles;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.animatic.direction.Direction;
import studio.backlot.render.animatic.effect.CastShadows;
import studio.backlot.render.animatic.effect.Effects;
import studio.backlot.render.animatic.effect.Inking;
import studio.backlot.render.animatic.figure.FigurePainter;
import studio.backlot.render.animatic.figure.Head;
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
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/**
 * All that is needed to draw one set in one style and format, kept from frame to frame. A frame is a plate, shadows and
 * people laid over it from the back, and the air over all; what has not changed since the last frame is not drawn again.
 */
final class Easel {

    static final Camera NOWHERE = new Camera(new Point(0, 1.5, -5), 0, 0, 0, 35);

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
    private final CastShadows casting;
    private final Inking inking;
    private final Map<LightPlan, BakedLight> baked = new HashMap<>();
    private final SetPainter painter;
    private final Plate plate;
    private final Sheet person;
    private final Sheet air;
    private final Sheet shadow;
    private final Tiles laid;

    /** Someone at a frame, and how many of the pieces that stand are drawn before them. */
    private record Player(Acting acting, int cut) {
        CharacterId id() {
            return acting.member().id();
        }
    }

    /** What all parts of a frame are seen through. */
    private record Moment(Projection view, LightNow light, List<Player> players) {}

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
        painter = new SetPainter(
                set, style.preset(), plotter, Air.of(new LightNow(first, first, 0, 0), look, set, Set.of()));
        figures = new FigurePainter(canvas, look, style.preset());
        effects = new Effects(canvas, set);
        casting = new CastShadows(plotter);
        inking = new Inking(canvas, look);
        plate = new Plate(canvas);
        person = canvas.sheet();
        air = canvas.sheet();
        shadow = canvas.sheet();
        laid = new Tiles(format.width(), format.height());
    }

    boolean suits(ShotScript script) {
        return script.format().equals(format)
                && script.world().style().equals(style)
                && script.world().set().equals(set);
    }

    Canvas canvas() {
        return canvas;
    }

    /** What is nearest in every pixel of the plate that was drawn last. */
    DepthMap depth() {
        return painter.depth();
    }

    /** Draws a frame and leaves it as I420. */
    void frame(Direction direction, long frame, byte[] i420, LayerSink layers) {
        draw(direction, frame, layers);
        finish.toI420(canvas, frame, i420);
    }

    /** Draws a frame and leaves it as RGB on the canvas. */
    void still(Direction direction, long frame, LayerSink layers) {
        draw(direction, frame, layers);
        finish.toRgb(canvas, frame);
        laid.all();
    }

    /** Draws a frame and leaves it on the canvas as it is before its last pass. */
    void unfinished(Direction direction, long frame) {
        draw(direction, frame, LayerSink.NONE);
    }

    private void draw(Direction direction, long frame, LayerSink layers) {
        Projection view = new Projection(direction.camera(frame), format.width(), format.height());
        plotter.look(view);
        Moment moment = new Moment(view, direction.light(frame), players(direction, frame, view));
        Sheet picture = canvas.picture();
        set(direction, frame, moment, layers);
        layers.plate(picture);
        laid.clear();
        Air now = Air.of(moment.light(), look, set, direction.cues());
        for (Player player : moment.players()) {
            shade(player, view, now);
            picture.lay(shadow);
            laid.add(shadow.tiles());
            layers.shadow(player.id(), shadow);
        }
        for (Player player : moment.players()) {
            person(player, view, now);
            layers.whole(person);
            hide(player, view);
            picture.lay(person);
            laid.add(person.tiles());
            layers.character(player.id(), person, place(player.acting(), view));
        }
        air.wipe();
        canvas.drawOn(air, canvas.light());
        effects.before(view, now, direction, frame);
        picture.lay(air);
        laid.add(air.tiles());
        canvas.changed().add(laid);
        layers.air(air);
        layers.picture(picture);
    }

    private LayerSink.Place place(Acting acting, Projection view) {
        return new LayerSink.Place(view.depth(acting.feet()), Head.of(acting, view, style.preset()));
    }

    /** Everyone, from the farthest to the nearest. */
    private List<Player> players(Direction direction, long frame, Projection view) {
        List<Acting> cast = new ArrayList<>(direction.cast(frame));
        cast.sort(Comparator.comparingDouble((Acting acting) -> -view.depth(acting.feet())));
        return cast.stream()
                .map(acting -> new Player(acting, painter.before(acting.feet())))
                .toList();
    }

    /** Makes the picture what the plate is, drawing it where it is not there yet. */
    private void set(Direction direction, long frame, Moment moment, LayerSink layers) {
        double focus = Math.max(0.4, direction.focus(frame));
        Plate.Focus soft = new Plate.Focus(
                painter.beyond(focus + 0.7), Canvas.softness(blur(moment.view().camera(), focus)));
        List<Integer> cuts = moment.players().isEmpty()
                ? List.of()
                : IntStream.concat(IntStream.of(0), moment.players().stream().mapToInt(Player::cut))
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList();
        Plate.Sight sight =
                new Plate.Sight(moment.view().camera(), Plate.Lit.of(moment.light()), direction.cues(), soft, cuts);
        double time = Plate.time(moment.light().seconds());
        if (plate.shows(sight, time)) {
            canvas.picture().restore(plate.sheet(), laid);
            canvas.changed().add(laid);
        } else {
            boolean moved = paint(sight, moment, time, focus);
            plate.shows(sight, time, moved);
            canvas.picture().tiles().all();
            canvas.picture().restore(plate.sheet(), canvas.picture().tiles());
            canvas.changed().all();
            layers.moved();
        }
        canvas.light().set(plate.glow());
        painter.uncover();
    }

    private double blur(Camera camera, double focus) {
        double sharp = camera.lens() / 50;
        return Math.clamp((sharp * sharp / focus - 0.35) * format.height() / 80, 0, format.height() / 45.0);
    }

    /** Draws the plate; whether anything on it moves by itself. */
    private boolean paint(Plate.Sight sight, Moment moment, double time, double focus) {
        Projection view = moment.view();
        LightNow light = moment.light();
        Air.Hand hand = new Air.Hand(time);
        Air still = Air.of(light, look, set, sight.cues(), hand);
        Room room = Room.of(set, view.camera().position());
        canvas.drawOn(plate.sheet(), plate.glow());
        if (room.interior()) {
            canvas.begin();
            plotter.between(
                    (from, to, left, right) -> plate.sheet().fill(still.haze() | 0xFF000000, from, to, left, right));
        } else {
            canvas.clear(still.haze());
        }
        painter.shell(room, still);
        shellLight.look(view, room, new ShellLight.Lit(light, baked(light.from()), baked(light.to()), still.veil()));
        plotter.between(shellLight::apply);
        painter.flats(still);
        if (still.has(Cues.DATA)) {
            plotter.settle();
        }
        effects.behind(view, still);
        List<Cover> covers = plate.open(canvas, sight.cuts().size());
        painter.standing(still, drawn -> {
            if (drawn == sight.focus().beyond() && sight.focus().softness() > 0) {
                plotter.settle();
                canvas.soften(sight.focus().softness());
            }
            int cut = sight.cuts().indexOf(drawn);
            if (cut >= 0) {
                canvas.note(covers.get(cut));
            }
        });
        double sharp = sight.focus().softness() > 0 ? focus + 0.7 : Double.MAX_VALUE;
        inking.draw(canvas, painter.depth(), view, still.veil(), sharp);
        for (int cut = sight.cuts().size() - 2; cut >= 0; cut--) {
            covers.get(cut).add(covers.get(cut + 1));
        }
        return hand.asked();
    }

    private void shade(Player player, Projection view, Air now) {
        shadow.wipe();
        canvas.drawOn(shadow, canvas.light());
        figures.shadow(player.acting(), view);
        casting.draw(player.acting(), Room.of(set, view.camera().position()), now);
        shadow.behind(plate.before(0));
    }

    private void person(Player player, Projection view, Air now) {
        person.wipe();
        canvas.drawOn(person, canvas.light());
        figures.standing(player.acting(), view, now).draw();
    }

    private void hide(Player player, Projection view) {
        person.behind(plate.before(player.cut()));
        painter.cover(person, view.depth(player.acting().feet()), canvas.light());
    }

    private BakedLight baked(LightPlan plan) {
        return baked.computeIfAbsent(plan, missing -> BakedLight.of(set, missing));
    }
}
