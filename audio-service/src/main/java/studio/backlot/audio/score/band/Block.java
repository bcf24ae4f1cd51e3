package studio.backlot.audio.score.band;

import java.util.Arrays;

/** A stretch of one section's sound on its way to the mix: left and right. */
final class Block {

    final float[] left;
    final float[] right;

    Block(int size) {
        left = new float[size];
        right = new float[size];
    }

    void clear(int count) {
        Arrays.fill(left, 0, count, 0);
        Arrays.fill(right, 0, count, 0);
    }
}
