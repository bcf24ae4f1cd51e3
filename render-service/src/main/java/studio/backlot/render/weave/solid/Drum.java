package studio.backlot.render.weave.solid;

/** A round body that lies along z, such as a wheel: its middle, its radius and its two ends. */
public record Drum(Part part, double x, double y, double radius, double z0, double z1) implements Solid {

    /** Flat sides that stand for its circle. */
    public static final int SIDES = 14;

    public double cornerX(int index) {
        return x + radius * Math.cos(2 * Math.PI * index / SIDES);
    }

    public double cornerY(int index) {
        return y + radius * Math.sin(2 * Math.PI * index / SIDES);
    }
}
