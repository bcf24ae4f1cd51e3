package studio.backlot.render.weave.solid;

/** A level ellipse: its middle and its half axes along x and z. */
public record Ring(double x, double y, double z, double acrossX, double acrossZ) {

    /** Corner {@code index} of {@code sides}, along x. */
    public double cornerX(int index, int sides) {
        return x + acrossX * Math.cos(2 * Math.PI * (index + 0.5) / sides);
    }

    /** Corner {@code index} of {@code sides}, along z. */
    public double cornerZ(int index, int sides) {
        return z + acrossZ * Math.sin(2 * Math.PI * (index + 0.5) / sides);
    }
}
