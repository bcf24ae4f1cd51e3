package studio.backlot.audio.score.band;

import studio.backlot.audio.score.Note;
import studio.backlot.audio.sound.Biquad;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** Coloured noise: a tick, a swell that leads into a blow, the air of a blow, the glitter of a shimmer. */
final class Air implements Tone {

    /** How the noise goes. */
    enum Shape {
        TICK,
        RISER,
        THUD,
        GLITTER
    }

    private final Shape shape;
    private final Chance left;
    private final Chance right;
    private final Biquad leftColour;
    private final Biquad rightColour;
    private final long length;
    private final float gain;
    private long position;

    Air(Shape shape, Note note, long seed) {
        this.shape = shape;
        left = Chance.of(seed, "left");
        right = Chance.of(seed, "right");
        leftColour = colour(shape);
        rightColour = colour(shape);
        length = switch (shape) {
            case TICK -> Rate.samples(0.05);
            case THUD -> Rate.samples(0.9);
            case RISER, GLITTER -> note.length();
        };
        gain = note.velocity();
    }

    private static Biquad colour(Shape shape) {
        return switch (shape) {
            case TICK -> Biquad.bandPass(3_600, 2.2);
            case RISER -> Biquad.bandPass(950, 0.6);
            case THUD -> Biquad.lowPass(240, 0.7);
            case GLITTER -> Biquad.bandPass(7_200, 0.9);
        };
    }

    @Override
    public boolean play(Block block, int from, int count) {
        for (int i = from; i < count && position < length; i++, position++) {
            float level = gain * level((float) position / length);
            block.left[i] += leftColour.step(left.bipolar()) * level;
            block.right[i] += rightColour.step(right.bipolar()) * level;
        }
        return position < length;
    }

    /** The envelope at a place from 0 to 1. */
    private float level(float place) {
        return switch (shape) {
            case TICK -> 0.9f * (float) Math.exp(-place * 9);
            case RISER -> 0.34f * place * place * place * Math.min(1, (1 - place) * 60);
            case THUD -> 0.9f * (float) Math.exp(-place * 7);
            case GLITTER -> 0.06f * (float) Math.sin(Math.PI * Math.sqrt(place));
        };
    }
}
