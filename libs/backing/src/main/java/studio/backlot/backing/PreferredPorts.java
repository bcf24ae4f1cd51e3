package studio.backlot.backing;

/** Ports to take when they are free; 0 prefers none, and another free port stands in for a taken one. */
public record PreferredPorts(int kafka, int postgres, int s3) {

    /** Any free ports, as tests want them. */
    public static final PreferredPorts ANY = new PreferredPorts(0, 0, 0);

    /** The ports that these servers have everywhere. */
    public static final PreferredPorts USUAL = new PreferredPorts(9092, 5432, 9000);
}
