package studio.backlot.audio.master;

/**
 * What a target asks of a film's sound.
 *
 * @param loudness integrated, LUFS
 * @param tolerance LU either way
 * @param truePeak most, dBTP
 * @param source where the figures come from
 */
public record Delivery(double loudness, double tolerance, double truePeak, String source) {

    /** Video on the web, as the large platforms normalise it. */
    public static final Delivery WEB =
            new Delivery(-14, 1, -1, "platforms' published normalisation, checked November 2026");
}
