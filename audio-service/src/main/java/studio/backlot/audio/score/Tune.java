package studio.backlot.audio.score;

import studio.backlot.audio.score.Note.Part;

/** The film's motif as a cue develops it; it waits while someone speaks. */
final class Tune {

    /** Bars that a phrase must have before the cue ends. */
    private static final int SHORTEST = 2;

    private final Motif phrase;
    private final Temper temper;
    private final Harmony harmony;
    private final Staff staff;

    Tune(Motif motif, Temper temper, Harmony harmony, Staff staff) {
        this.temper = temper;
        this.harmony = harmony;
        this.staff = staff;
        phrase = switch (temper.lead()) {
            case PIANO, CELESTA_HIGH, STRINGS_FULL -> motif;
            case PIANO_FRAGMENT -> motif.head();
            case CELLO_SLOW -> motif.augmented();
            case STRINGS_INVERTED -> motif.inverted().augmented();
            case CELESTA_BACKWARDS -> motif.backwards();
            case STRINGS_LOW -> motif.head();
        };
    }

    void write() {
        int length = (int) Math.ceil(phrase.beats() / 4);
        int bars = staff.measure().bars();
        int rest = restAfter();
        int bar = bars > length ? 1 : 0;
        while (bar + Math.min(length, SHORTEST) <= bars) {
            if (free(bar)) {
                play(bar);
                bar += length + rest;
            } else {
                bar++;
            }
        }
    }

    private int restAfter() {
        return switch (temper.lead()) {
            case PIANO_FRAGMENT, STRINGS_LOW -> 1;
            case STRINGS_INVERTED, CELESTA_BACKWARDS -> 2;
            case PIANO, CELLO_SLOW, CELESTA_HIGH, STRINGS_FULL -> 1;
        };
    }

    /** A phrase may begin where its first bar is unspoken; notes that speech covers are left out. */
    private boolean free(int bar) {
        return !staff.spoken(bar, 0, 4);
    }

    private void play(int firstBar) {
        double beat = 0;
        for (Motif.Step step : phrase.steps()) {
            int bar = firstBar + (int) (beat / 4);
            double beatOfBar = beat % 4;
            if (bar < staff.measure().bars() && !staff.spoken(bar, beatOfBar, 0.5)) {
                boolean strong = beatOfBar % 2 == 0;
                int degree = strong ? harmony.consonant(bar, step.degree()) : step.degree();
                sing(bar, beatOfBar, step.beats(), harmony.pitch(degree));
            }
            beat += step.beats();
        }
    }

    private void sing(int bar, double beat, double beats, int pitch) {
        switch (temper.lead()) {
            case PIANO -> {
                staff.note(Part.PIANO, bar, beat, beats + 1, into(pitch, 67), 0.55, 0.1);
                if (temper.energy() > 0.6) {
                    staff.note(Part.CELESTA, bar, beat, beats, into(pitch, 79), 0.22, 0.3);
                }
            }
            case PIANO_FRAGMENT -> staff.note(Part.PIANO, bar, beat, beats + 1, into(pitch, 72), 0.45, 0.25);
            case CELLO_SLOW -> staff.note(Part.CELLO, bar, beat, beats * 0.97, into(pitch, 50), 0.6, -0.15);
            case CELESTA_HIGH -> {
                staff.note(Part.CELESTA, bar, beat, beats + 1, into(pitch, 79), 0.45, 0.2);
                staff.note(Part.STRINGS, bar, beat, beats, into(pitch, 67), 0.3, -0.2);
            }
            case STRINGS_FULL -> {
                staff.note(Part.STRINGS, bar, beat, beats * 0.98, into(pitch, 67), 0.55, -0.3);
                staff.note(Part.STRINGS, bar, beat, beats * 0.98, into(pitch, 67) + 12, 0.3, -0.4);
                staff.note(Part.CELLO, bar, beat, beats * 0.98, into(pitch, 55), 0.4, 0.3);
            }
            case STRINGS_INVERTED -> staff.note(Part.STRINGS, bar, beat, beats, into(pitch, 74), 0.32, 0.3);
            case CELESTA_BACKWARDS -> staff.note(Part.CELESTA, bar, beat, beats + 1.5, into(pitch, 74), 0.42, -0.2);
            case STRINGS_LOW -> {
                staff.note(Part.CELLO, bar, beat, beats * 0.9, into(pitch, 43), 0.65, 0);
                staff.note(Part.CELLO, bar, beat, beats * 0.9, into(pitch, 55), 0.55, 0.2);
            }
        }
    }

    /** The same note in the octave that begins at {@code lowest}. */
    private static int into(int pitch, int lowest) {
        return lowest + Math.floorMod(pitch - lowest, 12);
    }
}
