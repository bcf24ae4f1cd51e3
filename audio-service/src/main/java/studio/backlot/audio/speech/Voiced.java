package studio.backlot.audio.speech;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.audio.sound.Rate;

/**
 * A part of a sound in which a voice is heard.
 *
 * @param from its first sample
 * @param until the first after it
 */
record Voiced(int from, int until) {
    private static final int FRAME = Rate.HZ / 100;

    /** A frame is heard when it is louder than this part of the loudest (−34 dB). */
    private static final double HEARD = 0.02;

    int length() {
        return until - from;
    }

    /** Its parts in order; pauses that nobody breathes in are within them. The whole sound when there is none. */
    static List<Voiced> stretches(float[] sound) {
        double[] levels = new double[Math.ceilDiv(sound.length, FRAME)];
        double loudest = 0;
        for (int i = 0; i < levels.length; i++) {
            for (int at = i * FRAME; at < Math.min(sound.length, (i + 1) * FRAME); at++) {
                levels[i] = Math.max(levels[i], Math.abs(sound[at]));
            }
            loudest = Math.max(loudest, levels[i]);
        }
        List<Voiced> stretches = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > loudest * HEARD) {
                int until = Math.min(sound.length, (i + 1) * FRAME);
                if (!stretches.isEmpty() && i * FRAME - stretches.getLast().until < MouthShapes.BREATH) {
                    stretches.set(stretches.size() - 1, new Voiced(stretches.getLast().from, until));
                } else {
                    stretches.add(new Voiced(i * FRAME, until));
                }
            }
        }
        return stretches.isEmpty() ? List.of(new Voiced(0, sound.length)) : stretches;
    }
}
