package studio.backlot.render.continuity;

import java.util.List;
import java.util.Locale;
import studio.backlot.contracts.film.Expression;

/** What writers call the feelings that faces show. */
public final class Feelings {
    private Feelings() {}

    /** Whether a feeling, as an emotional palette names it, is one that this face shows. */
    public static boolean shows(Expression face, String feeling) {
        String said = feeling.strip().toLowerCase(Locale.ROOT);
        return beginnings(face).stream().anyMatch(said::startsWith);
    }

    /** Beginnings of the words: {@code ang} is anger and angry. */
    private static List<String> beginnings(Expression face) {
        return switch (face) {
            case NEUTRAL -> List.of("calm", "neutral", "rest");
            case FOCUSED -> List.of("focus", "attent");
            case HAPPY, JOYFUL -> List.of("joy", "happ", "delight");
            case SAD -> List.of("sad", "grie", "sorrow");
            case FEARFUL -> List.of("fear", "afraid", "scare");
            case SHOCKED -> List.of("shock", "fear", "surpris");
            case ANGRY -> List.of("anger", "angr", "rage");
            case TIRED -> List.of("tired", "weary", "exhaust");
            case OVERWHELMED -> List.of("overwhelm", "stress");
            case CURIOUS -> List.of("curi", "wonder");
            case AWED -> List.of("awe", "wonder");
            case DETERMINED -> List.of("determin", "resol");
            case TENDER -> List.of("tender", "love", "warm");
            case SUSPICIOUS -> List.of("suspic", "doubt");
            case RELIEVED -> List.of("relie", "calm");
        };
    }
}
