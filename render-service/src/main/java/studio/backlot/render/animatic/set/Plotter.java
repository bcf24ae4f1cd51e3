package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Facet;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Draws flat convex shapes that stand in space: clipped before the lens, projected, filled where nothing nearer is. */
public final class Plotter {

    private final Canvas canvas;
    private final DepthFill filler;
    private final Pile pile;
    private final Facet own;
    private final Tone tone;
    private DepthFill.Manner manner = DepthFill.Manner.OPEN;
    private int id;
    private Projection view;

    public Plotter(Canvas canvas, Projection view) {
        this.canvas = canvas;
        this.view = view;
        own = new Facet(view);
        tone = new Tone();
        filler = new DepthFill(new DepthMap(canvas.width(), canvas.height()));
        pile = new Pile(canvas, filler);
    }

    public Canvas canvas() {
        return canvas;
    }

    public Projection view() {
        return view;
    }

    /** What is nearest in every pixel of what has been drawn. */
    public DepthMap map() {
        return filler.map();
    }

    /** Looks through another camera from now on. */
    public void look(Projection through) {
        view = through;
    }

    /** A new picture begins. */
    void renew() {
        filler.begin();
    }

    /** How shapes are drawn from now on, and whose they are. */
    void as(DepthFill.Manner how, int whose) {
        manner = how;
        id = whose;
    }

    public Plotter begin() {
        own.begin(view);
        return this;
    }

    public Plotter to(double x, double y, double z) {
        own.to(x, y, z);
        return this;
    }

    Plotter to(Point place) {
        own.to(place);
        return this;
    }

    /** The shape that is being collected. */
    Facet facet() {
        return own;
    }

    Tone tone() {
        return tone;
    }

    /** Lays the collected shape, which need not be convex, over everything that was drawn before. */
    public void fill(int rgb, double alpha) {
        if (alpha > 0.004 && own.project()) {
            canvas.convex(rgb, alpha, own.columns(), own.rows(), own.corners());
        }
    }

    /** Paints the collected convex shape where it is to be seen. */
    void paint(int rgb, double alpha) {
        if (alpha > 0.004 && project(own)) {
            fill(own, tone.even(rgb), alpha);
        }
    }

    /** Whether anything of a shape is to be seen. */
    static boolean project(Facet facet) {
        return facet.project() && facet.plane();
    }

    /** Fills a shape that has been projected, as soon as all settle. */
    void fill(Facet facet, Tone colour, double alpha) {
        pile.add(facet, colour, (int) Math.round(256 * Math.clamp(alpha, 0, 1)), manner, id);
    }

    /** Works on rows between the shapes before and after it, as soon as all settle. */
    public void between(Pile.Rows work) {
        pile.add(work);
    }

    /** Shapes wait for each other; from here on all stand on the canvas and in the map. */
    public void settle() {
        pile.settle();
    }

    /** A quadrangle on the plane through {@code origin} spanned by {@code u} and {@code v}. */
    void patch(int rgb, double alpha, Point origin, Point u, Point v) {
        begin().to(origin)
                .to(origin.x() + u.x(), origin.y() + u.y(), origin.z() + u.z())
                .to(origin.x() + u.x() + v.x(), origin.y() + u.y() + v.y(), origin.z() + u.z() + v.z())
                .to(origin.x() + v.x(), origin.y() + v.y(), origin.z() + v.z());
        paint(rgb, alpha);
    }
}
