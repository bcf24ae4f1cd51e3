package studio.backlot.audio.score.band;

/** A stretch of one section's sound on its way to the mix: left and right. */
record Block(float[] left, float[] right) {

    static Block of(int size) {
        return new Block(new float[size], new float[size]);
    }

    void clear(int count) {
        java.util.Arrays.fill(left, 0, count, 0);
        java.util.Arrays.fill(right, 0, count, 0);
    }
}
