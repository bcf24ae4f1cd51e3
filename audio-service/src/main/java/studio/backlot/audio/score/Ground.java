package studio.backlot.audio.score;

import java.util.List;
import studio.backlot.audio.score.Note.Part;

/** Everything under the tune: pad, bass and the figure that moves. */
final class Ground {

    private static final int[] BROKEN = {0, 2, 3, 1, 2, 3, 1, 2};
    private static final double[] STARS = {0.5, 1.5, 2.25, 3.5};

    private final Temper temper;
    private final Harmony harmony;
    private final Staff staff;
    private final int bars;

    Ground(Temper temper, Harmony harmony, Staff staff) {
        this.temper = temper;
        this.harmony = harmony;
        this.staff = staff;
        bars = staff.measure().bars();
    }

    void write() {
        List<int[]> voicings = harmony.voicings();
        for (int bar = 0; bar < bars; bar++) {
            int[] voicing = voicings.get(bar);
            pad(bar, voicing);
            boolean last = bar == bars - 1;
            switch (temper.accompaniment()) {
                case STILL -> low(bar, 0.5);
                case BROKEN -> broken(bar, voicing, last);
                case STARS -> stars(bar, voicing);
                case PULSE -> pulse(bar, voicing);
                case DRIVE -> drive(bar, voicing);
                case HEART -> heart(bar, voicing);
                case DANCE -> dance(bar, voicing);
            }
        }
    }

    private void pad(int bar, int[] voicing) {
        for (int voice = 0; voice < voicing.length; voice++) {
            staff.note(Part.PAD, bar, 0, 4, voicing[voice], 0.42 * temper.warmth(), (voice - 1.5) * 0.3);
        }
    }

    private void low(int bar, double velocity) {
        staff.note(Part.BASS, bar, 0, 3.9, harmony.bass(bar), velocity);
    }

    private void broken(int bar, int[] voicing, boolean last) {
        low(bar, 0.45);
        int quavers = last ? 1 : BROKEN.length;
        for (int i = 0; i < quavers; i++) {
            double velocity = (i == 0 ? 0.42 : 0.3) * (0.7 + 0.5 * temper.energy());
            staff.note(Part.PIANO, bar, i / 2.0, 4 - i / 2.0, voicing[BROKEN[i]], velocity, -0.2 + 0.05 * i);
        }
    }

    private void stars(int bar, int[] voicing) {
        if (bar % 2 == 0) {
            low(bar, 0.4);
        }
        for (double beat : STARS) {
            if (staff.player().happens(0.75)) {
                int pitch = voicing[staff.player().below(voicing.length)] + 24;
                staff.note(
                        Part.CELESTA, bar, beat, 2, pitch, 0.26, staff.player().between(-0.6, 0.6));
            }
        }
    }

    private void pulse(int bar, int[] voicing) {
        staff.note(Part.DRONE, bar, 0, 4, harmony.key() - 12, 0.4);
        for (int i = 0; i < 8; i++) {
            double accent = i == 0 ? 0.62 : i == 3 || i == 6 ? 0.5 : 0.34;
            int pitch = i == 3 || i == 6 ? voicing[1] : voicing[0];
            staff.note(Part.SPICCATO, bar, i / 2.0, 0.4, pitch - 12, accent, i % 2 == 0 ? -0.25 : 0.25);
            if (i % 2 == 1) {
                staff.note(Part.TICK, bar, i / 2.0, 0.2, 96, 0.22, 0.4);
            }
        }
        staff.note(Part.BASS, bar, 0, 1.5, harmony.bass(bar), 0.55);
        staff.note(Part.BASS, bar, 2.5, 1.2, harmony.bass(bar), 0.4);
    }

    private void drive(int bar, int[] voicing) {
        for (int i = 0; i < 16; i++) {
            boolean strong = i % 6 == 0 || i == 14;
            staff.note(
                    Part.SPICCATO,
                    bar,
                    i / 4.0,
                    0.22,
                    (strong ? voicing[1] : voicing[0]) - 12,
                    strong ? 0.66 : 0.36,
                    i % 2 == 0 ? -0.3 : 0.3);
        }
        for (double beat : new double[] {0, 1.5, 3}) {
            staff.note(Part.DRUM, bar, beat, 1, harmony.bass(bar), beat == 0 ? 0.8 : 0.55);
            staff.note(Part.BASS, bar, beat, 1.2, harmony.bass(bar), 0.6);
        }
        staff.note(Part.DRUM, bar, 2, 0.5, harmony.bass(bar) + 7, 0.35);
    }

    private void heart(int bar, int[] voicing) {
        staff.note(Part.DRONE, bar, 0, 4, harmony.key() - 12, 0.6);
        for (int beat = 0; beat < 4; beat++) {
            staff.note(Part.HEART, bar, beat, 0.5, 33, 0.75);
            staff.note(Part.HEART, bar, beat + 0.3, 0.5, 31, 0.5);
        }
        staff.note(Part.TREMOLO, bar, 0, 4, voicing[3] + 12, 0.3, 0.4);
        staff.note(Part.TREMOLO, bar, 0, 4, voicing[3] + 13, 0.18, -0.4);
        staff.note(Part.TREMOLO, bar, 2, 2, voicing[2] + 12, 0.24, 0.1);
    }

    private void dance(int bar, int[] voicing) {
        staff.note(Part.PLUCK, bar, 0, 1, harmony.bass(bar) + 12, 0.6);
        staff.note(Part.PLUCK, bar, 2, 1, harmony.bass(bar) + 19, 0.5);
        for (double beat : new double[] {1, 1.5, 3, 3.5}) {
            for (int voice = 1; voice < 4; voice++) {
                staff.note(Part.PLUCK, bar, beat, 0.5, voicing[voice] + 12, 0.32, (voice - 2) * 0.35);
            }
        }
        low(bar, 0.35);
    }
}
