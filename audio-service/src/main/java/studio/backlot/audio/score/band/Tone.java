package studio.backlot.audio.score.band;

/** A note while it sounds. */
interface Tone {

    /**
     * Adds its next samples to a block.
     *
     * @param from first sample of the block that belongs to it
     * @param count samples in the block
     * @return whether it sounds on
     */
    boolean play(Block block, int from, int count);
}
