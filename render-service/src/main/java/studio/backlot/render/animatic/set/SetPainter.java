package studio.backlot.render.animatic.set;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.animatic.light.Room;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.form.Form;

/** Draws one set: its shell, what is flat on it, and then, from the back, what and who stands in it. */
public final class SetPainter {

    /** Pieces that are smaller on the screen are left out, in pixels. */
    private static final double SPECK = 0.4;

    private final ShellPainter shell;
    private final Plotter plotter;
    private final Order order;
    private final List<Order.Turn.Piece> flats = new ArrayList<>();
    private final Brush brush;
    private final Bulbs bulbs;

    public SetPainter(SetDesign set, StylePreset style, Plotter plotter, Air air) {
        this.plotter = plotter;
        shell = new ShellPainter(set, style);
        brush = new Brush(plotter, air);
        bulbs = new Bulbs(set);
        List<Order.Turn.Piece> standing = new ArrayList<>();
        for (int index = 0; index < set.pieces().size(); index++) {
            Form form = Form.of(set.pieces().get(index));
            (Pieces.isFlat(form.piece().kind()) ? flats : standing).add(new Order.Turn.Piece(index, form));
        }
        order = new Order(standing);
    }

    /** What is nearest in every pixel of the shell and the pieces drawn so far; people leave no trace in it. */
    public DepthMap depth() {
        return plotter.map();
    }

    /** The shell in its own colours, before it is lit; it waits with what comes after it until all settle. */
    public void shell(Room room, Air air) {
        plotter.renew();
        if (!room.interior()) {
            plotter.map().clear();
        }
        shell.draw(plotter, room, air);
    }

    /** Rugs, windows, doors, pictures and curtains; they wait as well. */
    public void flats(Air air) {
        brush.breathe(air);
        for (Order.Turn.Piece flat : flats) {
            if (isSeen(flat.form().box())) {
                Pieces.draw(brush.at(flat.form(), flat.index()), flat.form());
            }
        }
    }

    /** How many of the pieces that stand are drawn before someone at {@code place}: the others hide them. */
    public int before(Point place) {
        return order.before(plotter.view(), place);
    }

    /** How many of the pieces that stand, from the back, are out of focus: all up to the last beyond {@code focus} metres. */
    public int beyond(double focus) {
        List<Order.Turn> turns = order.of(plotter.view());
        int count = turns.size();
        while (count > 0
                && plotter.view().depth(turns.get(count - 1).form().box().centre()) < focus) {
            count--;
        }
        return count;
    }

    /**
     * Every piece that stands, from the back.
     *
     * @param turn told how many have been drawn: 0 before the first, and again after each
     */
    public void standing(Air air, IntConsumer turn) {
        brush.breathe(air);
        turn.accept(0);
        int drawn = 0;
        for (Order.Turn next : order.of(plotter.view())) {
            if (isSeen(next.form().box())) {
                brush.at(next.form(), next.index());
                switch (next) {
                    case Order.Turn.Piece piece -> Pieces.draw(brush, piece.form());
                    case Order.Turn.Back back -> Pieces.drawBack(brush, back.form());
                }
            }
            drawn++;
            turn.accept(drawn);
        }
        plotter.settle();
        bulbs.shine(brush, air.light());
        brush.shine();
    }

    /** Nobody stands before what shines any more. */
    public void uncover() {
        brush.halos().uncover();
    }

    /** Takes from {@code light} what of the set's own lights someone at {@code depth} metres hides. */
    public void cover(Sheet someone, double depth, Glow light) {
        brush.halos().cover(someone, depth, light);
    }

    private boolean isSeen(Footprint box) {
        Projection view = plotter.view();
        Point centre = box.centre();
        double reach = Math.sqrt(box.halfWidth() * box.halfWidth()
                + box.halfDepth() * box.halfDepth()
                + box.height() * box.height() / 4);
        double depth = view.depth(centre);
        if (depth + reach < Projection.NEAR || box.contains(view.camera().position(), 0.02)) {
            return false;
        }
        if (depth - reach < Projection.NEAR) {
            return true;
        }
        double pixels = reach * view.scale(depth);
        double x = view.column(view.across(centre.x(), centre.y(), centre.z()), depth);
        double y = view.row(view.above(centre.x(), centre.y(), centre.z()), depth);
        double margin = pixels * 2.2 + 30;
        Canvas canvas = plotter.canvas();
        return pixels > SPECK
                && x > -margin
                && x < canvas.width() + margin
                && y > -margin
                && y < canvas.height() + margin;
    }
}
