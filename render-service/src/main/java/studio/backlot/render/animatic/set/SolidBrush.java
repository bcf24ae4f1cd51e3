package studio.backlot.render.animatic.set;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Facet;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.solid.Blade;
import studio.backlot.render.weave.solid.Block;
import studio.backlot.render.weave.solid.Disc;
import studio.backlot.render.weave.solid.Drum;
import studio.backlot.render.weave.solid.Faces;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Pillar;
import studio.backlot.render.weave.solid.Solid;

/** Draws the solids of one piece face by face: lit from without, or shining by themselves. */
final class SolidBrush {

    /** Pillars of as many sides are meant to be round. */
    private static final int ROUNDED = 11;

    private static final int WARM_WHITE = 0xFFF4DC;

    private final Plotter plotter;
    private final Shading shading;
    private final Faces faces;
    private final Faces.Taker taker = this::face;
    private Footprint box = new Footprint(Point.ORIGIN, 0, 0, 0, 0);
    private int colour;
    private boolean burns;
    private boolean isBoulder;

    SolidBrush(Plotter plotter, Shading shading) {
        this.plotter = plotter;
        this.shading = shading;
        faces = new Faces(plotter.view());
    }

    /** Turns to a piece; {@code shines} when its shade is lit from within. */
    void at(Form form, boolean shines) {
        box = form.box();
        burns = shines;
        isBoulder = form.piece().kind() == PieceKind.ROCK;
        faces.at(box, plotter.view());
    }

    /** Tufts that smooth their edges over what is behind them must come after it. */
    List<Solid> fromTheBack(List<Solid> solids) {
        List<Solid> sorted = new ArrayList<>(solids);
        sorted.sort(Comparator.comparingDouble(
                solid -> solid instanceof Disc disc ? -plotter.view().depth(world(disc)) : -Double.MAX_VALUE));
        return sorted;
    }

    private Point world(Disc disc) {
        return box.world(disc.middle().x(), disc.middle().y(), disc.middle().z());
    }

    /** Draws a solid in its own colour. */
    void draw(Solid solid, int rgb) {
        colour = rgb;
        boolean moves = solid instanceof Disc || solid instanceof Blade;
        faces.of(solid, moves ? shading.air().seconds() : 0, taker);
    }

    private void face(Solid solid, Facet facet) {
        if ((solid.part() == Part.SHADE && burns) || solid.part() == Part.GLOW) {
            shine(solid, facet);
            return;
        }
        double nx = faces.normalX();
        double ny = faces.normalY();
        double nz = faces.normalZ();
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        switch (solid) {
            case Block block -> shading.shade(facet, colour, nx, ny, nz);
            case Pillar pillar -> {
                if (pillar.sides() < ROUNDED) {
                    shading.shade(facet, colour, nx / length, ny / length, nz / length);
                } else {
                    shading.round(facet, colour, place -> normal(pillar, ny / length, place));
                }
            }
            case Drum drum -> shading.shade(facet, colour, nx / length, ny / length, nz / length);
            case Blade blade -> {
                int own = Shade.times(colour, 0.66 + 0.6 * blade.tone());
                shading.shade(facet, own, nx / length * 0.6, 0.7, nz / length * 0.6);
            }
            case Disc disc -> tuft(facet, disc);
        }
    }

    private Point normal(Pillar pillar, double rise, Point place) {
        return isBoulder ? Roundness.boulder(box, place) : Roundness.of(box, pillar, rise, place);
    }

    /** A lampshade lit from within, a flame, a glass full of light. */
    private void shine(Solid solid, Facet facet) {
        if (Plotter.project(facet)) {
            int bright = Shade.mix(colour, WARM_WHITE, 0.5);
            Tone tone =
                    switch (solid) {
                        case Blade flame ->
                            plotter.tone().down(facet, Shade.times(0xFF8A2A, 0.75 + 0.25 * flame.tone()), 0xFFF2B8);
                        case Block block -> plotter.tone().even(bright);
                        case Disc disc -> plotter.tone().even(bright);
                        case Drum drum -> plotter.tone().even(bright);
                        case Pillar pillar ->
                            solid.part() == Part.GLOW
                                    ? plotter.tone()
                                            .down(facet, Shade.mix(colour, 0xFFFFFF, 0.5), Shade.times(colour, 0.8))
                                    : plotter.tone()
                                            .down(facet, Shade.times(bright, 0.88), Shade.mix(bright, 0xFFFFF4, 0.4));
                    };
            plotter.fill(facet, tone, 1);
        }
    }

    /** Light from above, shade below. */
    private void tuft(Facet facet, Disc disc) {
        if (Plotter.project(facet)) {
            Point middle = world(disc);
            int rgb = Shade.times(colour, 0.6 + 0.55 * disc.tone());
            int own = shading.lit(rgb, middle.x(), middle.y(), middle.z(), -0.3, 0.75, -0.55);
            plotter.fill(facet, plotter.tone().down(facet, Shade.times(own, 1.22), Shade.times(own, 0.74)), 1);
        }
    }
}
