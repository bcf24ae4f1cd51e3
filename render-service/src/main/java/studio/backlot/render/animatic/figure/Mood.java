package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Expression;
import studio.backlot.render.animatic.direction.Acting;

/**
 * A feeling as a face and a little of a body. Any two blend.
 *
 * @param browLift brows up, -1 to 1
 * @param browKnit inner ends together and down (anger) when positive, up (worry) when negative, -1 to 1
 * @param lids upper lids, 1 is relaxed and open, 0 closed, 1.4 wide
 * @param squint lower lids up, 0 to 1
 * @param pupil size of pupil and iris, 1 is normal
 * @param smile corners of the mouth, -1 to 1
 * @param gape mouth open without speech, 0 to 1
 * @param narrow mouth narrower (positive) or wider (negative), -1 to 1
 * @param blush 0 to 1
 * @param nod head down, degrees
 * @param tilt head to its side, degrees
 * @param slump shoulders and back bent, -1 to 1
 * @param tremble 0 to 1
 */
record Mood(
        double browLift,
        double browKnit,
        double lids,
        double squint,
        double pupil,
        double smile,
        double gape,
        double narrow,
        double blush,
        double nod,
        double tilt,
        double slump,
        double tremble) {

    static Mood of(Acting.Face face) {
        return of(face.from()).towards(of(face.to()), face.share());
    }

    static Mood of(Expression expression) {
        return switch (expression) {
            case NEUTRAL -> new Mood(0, 0, 0.95, 0, 1, 0.08, 0, 0, 0.1, 0, 0, 0, 0);
            case FOCUSED -> new Mood(-0.35, 0.55, 0.72, 0.38, 1, -0.08, 0, 0.3, 0.05, 4, 0, 0.1, 0);
            case HAPPY -> new Mood(0.32, -0.1, 0.9, 0.5, 1.05, 0.95, 0.2, -0.4, 0.55, -2, 4, -0.2, 0);
            case JOYFUL -> new Mood(0.65, -0.12, 0.78, 0.75, 1.1, 1, 0.62, -0.4, 0.7, -6, 5, -0.4, 0);
            case SAD -> new Mood(0.1, -0.95, 0.66, 0.12, 1, -0.95, 0, 0.15, 0.15, 10, 5, 0.55, 0);
            case FEARFUL -> new Mood(0.6, -0.85, 1.3, 0.1, 0.7, -0.5, 0.3, -0.25, 0, -2, -3, 0.3, 1);
            case SHOCKED -> new Mood(1, -0.2, 1.42, 0, 0.62, -0.1, 0.8, 0.3, 0, -7, 0, -0.3, 0.3);
            case ANGRY -> new Mood(-0.6, 1.15, 0.85, 0.4, 0.8, -0.8, 0.24, -0.2, 0.25, 5, 0, -0.1, 0.25);
            case TIRED -> new Mood(-0.1, -0.3, 0.52, 0.2, 1, -0.2, 0.04, 0.1, 0, 9, 6, 0.6, 0);
            case OVERWHELMED -> new Mood(0.35, -0.7, 0.82, 0.2, 0.9, -0.42, 0.16, -0.1, 0.25, 7, -4, 0.65, 0.35);
            case CURIOUS -> new Mood(0.55, -0.12, 1.12, 0, 1.08, 0.22, 0.08, 0.15, 0.2, -2, 9, -0.1, 0);
            case AWED -> new Mood(0.8, -0.3, 1.25, 0, 1.2, 0.28, 0.34, 0.2, 0.35, -9, 2, -0.25, 0);
            case DETERMINED -> new Mood(-0.5, 0.85, 0.96, 0.3, 1, 0.12, 0, -0.25, 0.1, 1, 0, -0.5, 0);
            case TENDER -> new Mood(0.2, -0.32, 0.76, 0.25, 1.12, 0.46, 0, 0.05, 0.6, 3, 8, 0, 0);
            case SUSPICIOUS -> new Mood(-0.35, 0.55, 0.52, 0.6, 0.92, -0.3, 0, 0.35, 0, 3, -6, 0.1, 0);
            case RELIEVED -> new Mood(0.25, -0.4, 0.66, 0.3, 1.05, 0.5, 0.12, -0.1, 0.35, -3, 5, 0.15, 0);
        };
    }

    /** What speech adds to a face: the louder, the higher the brows, the tighter the eyes and the deeper the nods. */
    Mood speaking(double loud) {
        return new Mood(
                browLift + 0.3 * loud * Math.signum(0.2 - Math.max(0, browKnit)),
                browKnit * (1 + 0.25 * loud),
                lids + 0.06 * loud,
                Math.min(1, squint + 0.18 * loud * Math.abs(browKnit)),
                pupil,
                smile,
                gape,
                narrow,
                blush + 0.1 * loud,
                nod,
                tilt,
                slump - 0.1 * loud,
                tremble);
    }

    Mood towards(Mood other, double share) {
        return new Mood(
                mix(browLift, other.browLift, share),
                mix(browKnit, other.browKnit, share),
                mix(lids, other.lids, share),
                mix(squint, other.squint, share),
                mix(pupil, other.pupil, share),
                mix(smile, other.smile, share),
                mix(gape, other.gape, share),
                mix(narrow, other.narrow, share),
                mix(blush, other.blush, share),
                mix(nod, other.nod, share),
                mix(tilt, other.tilt, share),
                mix(slump, other.slump, share),
                mix(tremble, other.tremble, share));
    }

    /** Hands are closed in anger, fear and resolve. */
    double fists() {
        return Math.max(browKnit, tremble * 0.8);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
