package studio.backlot.audio.score.band;

import studio.backlot.audio.score.Note;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** A section of players on one held note: each a little out of tune, with a vibrato of their own, spread over the stage. */
final class Bowed implements Tone {

    /**
     * A section.
     *
     * @param players how many
     * @param detune cents that they spread over, both ways
     * @param vibrato cents
     * @param tremolo strokes a second of a trembling bow, 0 for none
     * @param swell seconds in which the tone grows brighter
     */
    record Section(
            Wavetable.Timbre soft,
            Wavetable.Timbre full,
            int players,
            double detune,
            double vibrato,
            double tremolo,
            double attack,
            double release,
            double swell,
            double width) {

        static final Section PAD =
                new Section(Wavetable.Timbre.PAD_DARK, Wavetable.Timbre.PAD_BRIGHT, 4, 8, 3, 0, 0.9, 1.5, 2.5, 0.8);
        static final Section STRINGS = new Section(
                Wavetable.Timbre.STRINGS_SOFT, Wavetable.Timbre.STRINGS_BOWED, 4, 7, 11, 0, 0.18, 0.5, 0.7, 0.5);
        static final Section TREMOLO = new Section(
                Wavetable.Timbre.STRINGS_SOFT, Wavetable.Timbre.STRINGS_BOWED, 3, 10, 4, 11.5, 0.8, 0.6, 2.0, 0.6);
        static final Section CELLO = new Section(
                Wavetable.Timbre.CELLO_SOFT, Wavetable.Timbre.CELLO_BOWED, 2, 3, 13, 0, 0.11, 0.45, 0.5, 0.2);
        static final Section DRONE =
                new Section(Wavetable.Timbre.CELLO_SOFT, Wavetable.Timbre.PAD_BRIGHT, 3, 9, 2, 0, 1.4, 1.6, 4.0, 0.6);
    }

    private static final double VIBRATO_DELAY = 0.35;
    private static final int CONTROL = 32;

    private final Section section;
    private final Wavetable soft;
    private final Wavetable full;
    private final Envelope envelope;
    private final float[] phases;
    private final float[] steps;
    private final float[] bends;
    private final double[] vibratoPhases;
    private final float[] lefts;
    private final float[] rights;
    private final double vibratoRate;
    private final float gain;
    private final float brightness;
    private float bright;
    private float bow = 1;
    private long position;

    Bowed(Section section, Note note, long seed) {
        this.section = section;
        Chance chance = new Chance(seed);
        double frequency = note.frequency();
        soft = Wavetable.of(section.soft, frequency);
        full = Wavetable.of(section.full, frequency);
        envelope = new Envelope(section.attack * (1.4 - 0.6 * note.velocity()), section.release, note.length());
        int players = section.players;
        phases = new float[players];
        steps = new float[players];
        bends = new float[players];
        vibratoPhases = new double[players];
        lefts = new float[players];
        rights = new float[players];
        for (int i = 0; i < players; i++) {
            double place = players == 1 ? 0 : 2.0 * i / (players - 1) - 1;
            double cents = section.detune * (place + chance.between(-0.2, 0.2));
            steps[i] = (float) (frequency * Math.pow(2, cents / 1_200) / Rate.HZ);
            phases[i] = (float) chance.unit();
            vibratoPhases[i] = chance.unit() * 2 * Math.PI;
            double pan = Math.clamp(note.pan() + section.width * (i % 2 == 0 ? place : -place), -1, 1);
            lefts[i] = (float) Math.cos((pan + 1) * Math.PI / 4);
            rights[i] = (float) Math.sin((pan + 1) * Math.PI / 4);
        }
        vibratoRate = chance.between(4.8, 5.6);
        gain = note.velocity() / (float) Math.sqrt(players);
        brightness = note.velocity();
    }

    @Override
    public boolean play(Block block, int from, int count) {
        int at = from;
        while (at < count) {
            if (position % CONTROL == 0) {
                if (envelope.over()) {
                    return false;
                }
                bend();
            }
            int until = (int) Math.min(count, at + CONTROL - position % CONTROL);
            chunk(block, at, until);
            position += until - at;
            at = until;
        }
        return true;
    }

    /** Where vibrato, brightness and bow are for the next few samples. */
    private void bend() {
        double seconds = (double) position / Rate.HZ;
        bright = brightness * (float) Math.min(1, 0.25 + seconds / section.swell * 0.75);
        bow = section.tremolo == 0
                ? 1
                : 0.62f + 0.38f * (float) Math.sin(2 * Math.PI * section.tremolo * seconds + vibratoPhases[0]);
        double depth = section.vibrato * Math.clamp((seconds - VIBRATO_DELAY) / 0.6, 0.0, 1.0);
        for (int i = 0; i < bends.length; i++) {
            double cents = depth * Math.sin(2 * Math.PI * vibratoRate * (1 + 0.03 * i) * seconds + vibratoPhases[i])
                    + 1.5 * Math.sin(2 * Math.PI * 0.23 * (1 + i) * seconds + vibratoPhases[i]);
            bends[i] = steps[i] * (float) (1 + cents * 5.7779e-4);
        }
    }

    private void chunk(Block block, int from, int until) {
        for (int i = from; i < until; i++) {
            float level = envelope.next() * gain * bow;
            float left = 0;
            float right = 0;
            for (int player = 0; player < phases.length; player++) {
                float phase = phases[player];
                float dark = soft.at(phase);
                float tone = dark + bright * (full.at(phase) - dark);
                left += tone * lefts[player];
                right += tone * rights[player];
                phase += bends[player];
                phases[player] = phase >= 1 ? phase - 1 : phase;
            }
            block.left[i] += left * level;
            block.right[i] += right * level;
        }
    }
}
