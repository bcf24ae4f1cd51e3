package studio.backlot.render.weave.solid;

/** How the air moves something to and fro: {@code metres} to either side, {@code rate} and {@code phase} in radians. */
public record Sway(double metres, double rate, double phase) {

    public static final Sway STILL = new Sway(0, 0, 0);

    double at(double seconds) {
        return metres * Math.sin(seconds * rate + phase);
    }
}
