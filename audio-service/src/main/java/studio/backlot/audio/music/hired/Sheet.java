package studio.backlot.audio.music.hired;

import java.util.Locale;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.score.Composer;
import studio.backlot.audio.sound.Chance;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.StylePreset;

/**
 * What musicians are asked for, in English.
 *
 * @param without what must not be heard
 * @param seed 0 to 2³¹ − 1
 */
public record Sheet(String prompt, String without, long seed) {
    private static final String WITHOUT = "vocals, speech";

    /** Of one clip of a piece, numbered from 0; a piece's length changes nothing of its clips. */
    public static Sheet of(Piece piece, int number) {
        String prompt = "Instrumental film score: %s. %s, steady, in 4/4.%s"
                .formatted(
                        feeling(piece.mood()),
                        tempo(piece),
                        piece.look().map(Sheet::scoring).orElse(""));
        return new Sheet(
                prompt, WITHOUT, Chance.of(piece.seed(), "clip " + number).next() >>> 33);
    }

    /** Quarter notes a minute. */
    static double bpm(Piece piece) {
        return piece.tempo().map(Integer::doubleValue).orElseGet(() -> Composer.tempo(piece.mood()));
    }

    private static String tempo(Piece piece) {
        return String.format(Locale.ROOT, "%.0f bpm", bpm(piece));
    }

    private static String feeling(Mood mood) {
        return switch (mood) {
            case CALM -> "calm and warm, broken piano chords over soft strings, major key";
            case TENSE -> "tense, a low pulse of short strings with fragments of piano, minor key";
            case FEAR -> "fearful, trembling strings over a low drone and a slow heartbeat, dissonant";
            case WONDER -> "full of wonder, celesta and harp over shimmering strings, Lydian mode";
            case HOPE -> "hopeful, broad strings rising over piano, major key";
            case SAD -> "sad, a slow solo cello over held strings, minor key";
            case JOY -> "joyful and light, dancing piano and plucked strings, major key";
            case ACTION -> "driving action, fast low strings and drums, minor key";
            case MYSTERY -> "mysterious, sparse celesta over still strings, Dorian mode";
        };
    }

    private static String scoring(StylePreset look) {
        return switch (look) {
            case GHIBLI -> " For a hand-painted animated film: small orchestra, woodwinds, gentle.";
            case CINEMATIC -> " For a widescreen feature film: full orchestra.";
            case CYBERPUNK -> " For a neon-lit science-fiction film: analogue synthesizers under the orchestra.";
            case REALISTIC -> " For a realistic drama: few instruments, close and dry.";
        };
    }
}
