package studio.backlot.audio.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.backlot.audio.sound.Chance;

/** The chords of a cue, one a bar, and how they are voiced. */
record Harmony(Mode mode, int key, List<Integer> roots) {

    private static final int[] REGISTER = {52, 57, 62, 67};

    static Harmony of(Temper temper, int key, int bars, long seed, boolean closes) {
        List<List<Integer>> choices = temper.progressions();
        List<Integer> progression = choices.get(Chance.of(seed, "harmony").below(choices.size()));
        List<Integer> roots = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            roots.add(progression.get(bar % progression.size()));
        }
        if (closes) {
            roots.set(bars - 1, 0);
            if (bars > 2) {
                roots.set(bars - 2, temper.mode().bright ? 4 : 5);
            }
        }
        return new Harmony(temper.mode(), key, List.copyOf(roots));
    }

    /** MIDI pitch of a degree of the scale above the key. */
    int pitch(int degree) {
        return key + mode.semitones(degree);
    }

    /** The chord's root in the octave below the key. */
    int bass(int bar) {
        int root = pitch(roots.get(bar)) - 12;
        return root > key - 6 ? root - 12 : root;
    }

    /** Degrees of the bar's chord: triad, and the ninth that softens it where the mode is bright. */
    int[] degrees(int bar) {
        int root = roots.get(bar);
        return mode.bright ? new int[] {root, root + 2, root + 4, root + 8} : new int[] {root, root + 2, root + 4};
    }

    /** Four voices, each as near as the chord allows to where it was a bar before. */
    List<int[]> voicings() {
        List<int[]> voicings = new ArrayList<>();
        int[] before = REGISTER;
        for (int bar = 0; bar < roots.size(); bar++) {
            int[] now = new int[before.length];
            for (int voice = 0; voice < before.length; voice++) {
                now[voice] = nearest(degrees(bar), (before[voice] + REGISTER[voice]) / 2, now, voice);
            }
            Arrays.sort(now);
            voicings.add(now);
            before = now;
        }
        return voicings;
    }

    /** The pitch of the chord nearest to a degree, for strong beats of a tune. */
    int consonant(int bar, int degree) {
        int best = degree;
        for (int distance = 0; distance < 4; distance++) {
            for (int candidate : new int[] {degree - distance, degree + distance}) {
                if (inTriad(bar, candidate)) {
                    return candidate;
                }
            }
        }
        return best;
    }

    private boolean inTriad(int bar, int degree) {
        int above = Math.floorMod(degree - roots.get(bar), 7);
        return above == 0 || above == 2 || above == 4;
    }

    private int nearest(int[] degrees, int target, int[] taken, int count) {
        int best = target;
        int distance = Integer.MAX_VALUE;
        for (int degree : degrees) {
            int pitchClass = Math.floorMod(pitch(degree), 12);
            int candidate = target + Math.floorMod(pitchClass - target + 6, 12) - 6;
            int penalty = used(candidate, taken, count) ? 24 : 0;
            if (Math.abs(candidate - target) + penalty < distance) {
                distance = Math.abs(candidate - target) + penalty;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean used(int pitch, int[] taken, int count) {
        for (int i = 0; i < count; i++) {
            if (taken[i] == pitch) {
                return true;
            }
        }
        return false;
    }
}
