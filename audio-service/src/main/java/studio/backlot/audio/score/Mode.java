package studio.backlot.audio.score;

/** A scale: semitones above the tonic. */
enum Mode {
    MAJOR(true, "024579B"),
    LYDIAN(true, "024679B"),
    MINOR(false, "023578A"),
    DORIAN(false, "023579A"),
    PHRYGIAN(false, "013578A"),
    HARMONIC_MINOR(false, "023578B");

    /** Whether its third is major; such cues stand in the relative major of the film's key. */
    final boolean bright;

    /** Semitones of the seven degrees, one hexadecimal digit each. */
    private final String semitones;

    Mode(boolean bright, String semitones) {
        this.bright = bright;
        this.semitones = semitones;
    }

    /** Semitones of a degree, 0 for the tonic; any octave up or down. */
    int semitones(int degree) {
        return Character.digit(semitones.charAt(Math.floorMod(degree, 7)), 16) + 12 * Math.floorDiv(degree, 7);
    }
}
