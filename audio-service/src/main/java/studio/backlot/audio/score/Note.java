package studio.backlot.audio.score;

/**
 * A note for the band.
 *
 * @param start sample
 * @param length samples until it is let go
 * @param pitch MIDI number, 69 is a′ of 440 Hz; fractions are allowed
 * @param velocity 0 to 1
 * @param pan −1 left to 1 right
 */
public record Note(Part part, long start, long length, double pitch, float velocity, float pan) {

    /** Who plays. */
    public enum Part {
        PAD,
        STRINGS,
        TREMOLO,
        SPICCATO,
        CELLO,
        PIANO,
        CELESTA,
        PLUCK,
        BASS,
        DRONE,
        HEART,
        TICK,
        DRUM,
        BOOM,
        RISER,
        SHIMMER
    }

    /** Its frequency in hertz. */
    public double frequency() {
        return 440 * Math.pow(2, (pitch - 69) / 12);
    }
}
