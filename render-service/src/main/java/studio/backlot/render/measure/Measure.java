package studio.backlot.render.measure;

import java.util.Locale;

/** What is measured in a take. */
public enum Measure {
    /** CIEDE2000 between a garment's mean colour and the one that is expected there. */
    GARMENT_COLOUR(Good.LOW),
    HAIR_COLOUR(Good.LOW),
    EYE_COLOUR(Good.LOW),
    SKIN_COLOUR(Good.LOW),
    /** Greatest CIEDE2000 of a frame between the mean colour of the background and the plate's. */
    BACKGROUND_COLOUR(Good.LOW),
    /** Least mean SSIM of a frame against the plate outside mattes, after undoing its shift. */
    BACKGROUND_SIMILARITY(Good.HIGH),
    /** Greatest share of the background's squares that show another colour than the plate, beside drift as a whole. */
    BACKGROUND_CHANGE(Good.LOW),
    /** Brightness that comes and goes in the squares of the background from frame to frame, steps of 8 bits. */
    FLICKER(Good.LOW),
    /** Mean second difference of the background's shift against the expected one, pixels. */
    JITTER(Good.LOW),
    /** As {@link #JITTER}, of a character. */
    CHARACTER_JITTER(Good.LOW),
    /** Shift from the last frame of the take before to the first, against the expected one, pixels. */
    SEAM_SHIFT(Good.LOW),
    /** Mean CIEDE2000 of the squares across the seam, less what is expected there. */
    SEAM_COLOUR(Good.LOW),
    /** SSIM across the seam, over the one that is expected there; 1 when it is no worse. */
    SEAM_SIMILARITY(Good.HIGH),
    /** How much of a character that should be seen is seen, 0 to 1, in the frame that shows least. */
    PRESENCE(Good.HIGH),
    /** Figures that nobody asked for and that look like one of the cast, in the frame with most. */
    EXTRA_FIGURES(Good.LOW),
    /** Share of a given matte that is background, or of a character that the matte leaves out, whichever is more. */
    MATTE_LEAK(Good.LOW),
    /** Frames that the mouth is late against the sound; negative when early. */
    SOUND_OFFSET(Good.ZERO),
    /** Faults of the file: size, rate, length, damage. */
    FILE_FAULTS(Good.LOW),
    /** Times that another shot begins within the take. */
    CUTS(Good.LOW),
    /** CIEDE2000 by which the mean colour moves in the course of a take of a still camera, beside what it should do. */
    GRADE_DRIFT(Good.LOW),
    /** {@link FeatureConsistency} of what a model of subjects, such as DINO, sees in the frames. */
    SUBJECT_CONSISTENCY(Good.HIGH),
    /** {@link FeatureConsistency} of what a model of pictures, such as CLIP, sees in the frames. */
    BACKGROUND_CONSISTENCY(Good.HIGH),
    /** Greatest CIEDE2000 between the mean colour of a frame in the file and as it was drawn. */
    FILE_COLOUR(Good.LOW),
    /** Least mean SSIM of a frame in the file against the one that was drawn. */
    FILE_SIMILARITY(Good.HIGH);

    /** Which numbers are good. */
    public enum Good {
        LOW,
        HIGH,
        ZERO
    }

    private final Good good;

    Measure(Good good) {
        this.good = good;
    }

    /** Whether a value is as good as {@code limit} or better. */
    public boolean holds(double value, double limit) {
        return switch (good) {
            case LOW -> value <= limit;
            case HIGH -> value >= limit;
            case ZERO -> Math.abs(value) <= limit;
        };
    }

    /** The one of two values that is farther from good. */
    public double worse(double one, double other) {
        return switch (good) {
            case LOW -> Math.max(one, other);
            case HIGH -> Math.min(one, other);
            case ZERO -> Math.abs(one) > Math.abs(other) ? one : other;
        };
    }

    /** How far a value is on the way from perfect to a limit: above 1 it is beyond. */
    public double share(double value, double limit) {
        return switch (good) {
            case LOW -> limit > 0 ? value / limit : value > limit ? 1 + value : 0;
            case HIGH -> limit < 1 ? (1 - value) / (1 - limit) : value < limit ? 2 - value : 0;
            case ZERO -> limit > 0 ? Math.abs(value) / limit : Math.abs(value) > limit ? 1 + Math.abs(value) : 0;
        };
    }

    /** Whether it is told from how pictures follow each other or the sound, so that one picture says nothing of it. */
    public boolean needsTime() {
        return switch (this) {
            case FLICKER,
                    JITTER,
                    CHARACTER_JITTER,
                    SEAM_SHIFT,
                    SEAM_COLOUR,
                    SEAM_SIMILARITY,
                    SOUND_OFFSET,
                    CUTS,
                    GRADE_DRIFT,
                    SUBJECT_CONSISTENCY,
                    BACKGROUND_CONSISTENCY -> true;
            case GARMENT_COLOUR,
                    HAIR_COLOUR,
                    EYE_COLOUR,
                    SKIN_COLOUR,
                    BACKGROUND_COLOUR,
                    BACKGROUND_SIMILARITY,
                    BACKGROUND_CHANGE,
                    PRESENCE,
                    EXTRA_FIGURES,
                    MATTE_LEAK,
                    FILE_FAULTS,
                    FILE_COLOUR,
                    FILE_SIMILARITY -> false;
        };
    }

    /** Its name in files, such as garment-colour. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
