package studio.backlot.audio.score.band;

import studio.backlot.audio.sound.Rate;

/** How a held note swells, holds and fades: smooth both ways, times in seconds. */
final class Envelope {

    private static final float SILENT = 1e-4f;

    private final long held;
    private final float attack;
    private final float release;
    private float level;
    private long position;

    Envelope(double attack, double release, long held) {
        this.attack = coefficient(attack / 2.5);
        this.release = coefficient(release / 3.5);
        this.held = held;
    }

    float next() {
        level += position++ < held ? attack * (1 - level) : -release * level;
        return level;
    }

    boolean over() {
        return position > held && level < SILENT;
    }

    private static float coefficient(double seconds) {
        return (float) (1 - Math.exp(-1 / (Math.max(1e-4, seconds) * Rate.HZ)));
    }
}
