package studio.backlot.audio.atmosphere;

/** One bed while it plays: endless, stereo, at about −20 dBFS RMS. */
interface Layer {

    /** Writes the next samples over what is in the arrays. */
    void play(float[] left, float[] right, int count);
}
