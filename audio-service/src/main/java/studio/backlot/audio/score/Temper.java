package studio.backlot.audio.score;

import java.util.List;
import studio.backlot.contracts.film.Mood;

/**
 * How a mood sounds.
 *
 * @param bpm quarter notes a minute, the tempo that a cue comes closest to
 * @param progressions degrees of the chords, one a bar
 * @param warmth 0 to 1, how much pad
 * @param energy 0 to 1, how loud and dense
 */
record Temper(
        Mode mode,
        double bpm,
        List<List<Integer>> progressions,
        Accompaniment accompaniment,
        Lead lead,
        double warmth,
        double energy) {

    /** What moves below the melody. */
    enum Accompaniment {
        /** Held chords only. */
        STILL,
        /** Piano broken over the bar in quavers. */
        BROKEN,
        /** Celesta in slow, wide figures. */
        STARS,
        /** Short strings in quavers with a low pulse. */
        PULSE,
        /** Short strings in semiquavers with drums. */
        DRIVE,
        /** A heart, and strings that tremble. */
        HEART,
        /** Plucked off-beats. */
        DANCE
    }

    /** Who carries the film's motif, and how it is developed. */
    enum Lead {
        PIANO,
        PIANO_FRAGMENT,
        CELLO_SLOW,
        CELESTA_HIGH,
        STRINGS_FULL,
        STRINGS_INVERTED,
        CELESTA_BACKWARDS,
        STRINGS_LOW
    }

    static Temper of(Mood mood) {
        return switch (mood) {
            case CALM ->
                new Temper(
                        Mode.MAJOR,
                        72,
                        List.of(List.of(0, 5, 3, 4), List.of(0, 3, 5, 3), List.of(0, 2, 3, 0)),
                        Accompaniment.BROKEN,
                        Lead.PIANO,
                        0.8,
                        0.45);
            case TENSE ->
                new Temper(
                        Mode.MINOR,
                        92,
                        List.of(List.of(0, 0, 5, 4), List.of(0, 5, 0, 1), List.of(0, 3, 5, 4)),
                        Accompaniment.PULSE,
                        Lead.PIANO_FRAGMENT,
                        0.7,
                        0.65);
            case FEAR ->
                new Temper(
                        Mode.PHRYGIAN,
                        64,
                        List.of(List.of(0, 1, 0, 6), List.of(0, 0, 1, 1)),
                        Accompaniment.HEART,
                        Lead.STRINGS_INVERTED,
                        0.9,
                        0.7);
            case WONDER ->
                new Temper(
                        Mode.LYDIAN,
                        76,
                        List.of(List.of(0, 1, 0, 5), List.of(0, 1, 5, 4), List.of(0, 4, 1, 1)),
                        Accompaniment.STARS,
                        Lead.CELESTA_HIGH,
                        1.0,
                        0.55);
            case HOPE ->
                new Temper(
                        Mode.MAJOR,
                        80,
                        List.of(List.of(0, 4, 5, 3), List.of(3, 0, 4, 5), List.of(0, 3, 0, 4)),
                        Accompaniment.BROKEN,
                        Lead.STRINGS_FULL,
                        1.0,
                        0.7);
            case SAD ->
                new Temper(
                        Mode.MINOR,
                        60,
                        List.of(List.of(0, 5, 2, 6), List.of(0, 3, 5, 4), List.of(5, 2, 3, 0)),
                        Accompaniment.STILL,
                        Lead.CELLO_SLOW,
                        0.85,
                        0.4);
            case JOY ->
                new Temper(
                        Mode.MAJOR,
                        108,
                        List.of(List.of(0, 3, 4, 0), List.of(0, 5, 3, 4)),
                        Accompaniment.DANCE,
                        Lead.PIANO,
                        0.6,
                        0.7);
            case ACTION ->
                new Temper(
                        Mode.MINOR,
                        128,
                        List.of(List.of(0, 0, 5, 6), List.of(0, 2, 5, 4)),
                        Accompaniment.DRIVE,
                        Lead.STRINGS_LOW,
                        0.6,
                        0.95);
            case MYSTERY ->
                new Temper(
                        Mode.DORIAN,
                        66,
                        List.of(List.of(0, 3, 0, 6), List.of(0, 1, 3, 0), List.of(0, 3, 5, 3)),
                        Accompaniment.STARS,
                        Lead.CELESTA_BACKWARDS,
                        0.9,
                        0.45);
        };
    }
}
