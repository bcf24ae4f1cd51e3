package studio.backlot.audio.score.band;

import studio.backlot.audio.score.Note;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** A short, bounced bow stroke: the string's wave under a quick decay that darkens, with a breath of rosin. */
final class Spiccato implements Tone {

    private static final double RING = 0.34;

    private final Wavetable soft;
    private final Wavetable full;
    private final Chance rosin;
    private final float[] phases = new float[2];
    private final float[] steps = new float[2];
    private final float decay;
    private final float left;
    private final float right;
    private final float gain;
    private float level = 1;
    private float rise;

    Spiccato(Note note, long seed) {
        soft = Wavetable.of(Wavetable.Timbre.CELLO_SOFT, note.frequency());
        full = Wavetable.of(Wavetable.Timbre.STRINGS_BOWED, note.frequency());
        rosin = new Chance(seed);
        for (int i = 0; i < phases.length; i++) {
            phases[i] = (float) rosin.unit();
            steps[i] = (float) (note.frequency() * (1 + (i - 0.5) * 0.004) / Rate.HZ);
        }
        decay = (float) Math.pow(10, -3 / (RING * Rate.HZ));
        left = (float) Math.cos((note.pan() + 1) * Math.PI / 4);
        right = (float) Math.sin((note.pan() + 1) * Math.PI / 4);
        gain = note.velocity() * 0.9f;
    }

    @Override
    public boolean play(Block block, int from, int count) {
        for (int i = from; i < count; i++) {
            float tone = 0;
            for (int string = 0; string < phases.length; string++) {
                float dark = soft.at(phases[string]);
                tone += dark + level * (full.at(phases[string]) - dark);
                phases[string] += steps[string];
                phases[string] = phases[string] >= 1 ? phases[string] - 1 : phases[string];
            }
            rise += 0.004f * (1 - rise);
            float sample = (tone * 0.7f + rosin.bipolar() * 0.02f * level * level) * gain * level * rise;
            level *= decay;
            block.left[i] += sample * left;
            block.right[i] += sample * right;
        }
        return level > 2e-4f;
    }
}
