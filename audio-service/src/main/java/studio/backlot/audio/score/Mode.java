package studio.backlot.audio.score;

/** A scale: semitones above the tonic. */
enum Mode {
    MAJOR(true, 0, 2, 4, 5, 7, 9, 11),
    LYDIAN(true, 0, 2, 4, 6, 7, 9, 11),
    MINOR(false, 0, 2, 3, 5, 7, 8, 10),
    DORIAN(false, 0, 2, 3, 5, 7, 9, 10),
    PHRYGIAN(false, 0, 1, 3, 5, 7, 8, 10),
    HARMONIC_MINOR(false, 0, 2, 3, 5, 7, 8, 11);

    /** Whether its third is major; such cues stand in the relative major of the film's key. */
    final boolean bright;

    private final int[] semitones;

    Mode(boolean bright, int... semitones) {
        this.bright = bright;
        this.semitones = semitones;
    }

    /** Semitones of a degree, 0 for the tonic; any octave up or down. */
    int semitones(int degree) {
        return semitones[Math.floorMod(degree, 7)] + 12 * Math.floorDiv(degree, 7);
    }
}
