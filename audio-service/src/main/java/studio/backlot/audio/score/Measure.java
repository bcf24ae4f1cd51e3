package studio.backlot.audio.score;

import studio.backlot.audio.sound.Rate;

/**
 * The grid of a cue: whole bars of four beats, stretched so that the last one ends with the cue.
 *
 * @param beat samples a beat
 */
record Measure(long start, int bars, double beat) {

    static Measure fitting(Cue cue, double bpm) {
        double wanted = 4 * 60.0 / bpm * Rate.HZ;
        int bars = (int) Math.max(1, Math.round(cue.length() / wanted));
        return new Measure(cue.start(), bars, cue.length() / (4.0 * bars));
    }

    /** The sample on which a beat of a bar falls, both from 0. */
    long at(int bar, double beatOfBar) {
        return start + Math.round((bar * 4 + beatOfBar) * beat);
    }

    long samples(double beats) {
        return Math.round(beats * beat);
    }
}
