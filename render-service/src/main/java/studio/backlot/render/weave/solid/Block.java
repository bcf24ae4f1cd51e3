package studio.backlot.render.weave.solid;

/** An upright box between two corners. */
public record Block(Part part, double x0, double x1, double y0, double y1, double z0, double z1) implements Solid {}
