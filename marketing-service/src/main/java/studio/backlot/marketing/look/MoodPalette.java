package studio.backlot.marketing.look;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Mood;

/**
 * The colours that a mood is sold with.
 *
 * @param shadow what blacks lean to
 * @param middle what the mid tones lean to
 * @param light what lights lean to
 * @param accent rules, small type
 */
public record MoodPalette(Colour shadow, Colour middle, Colour light, Colour accent) {

    private static MoodPalette palette(int shadow, int middle, int light, int accent) {
        return new MoodPalette(Colour.of(shadow), Colour.of(middle), Colour.of(light), Colour.of(accent));
    }

    public static MoodPalette of(Mood mood) {
        return switch (mood) {
            case CALM -> palette(0x0B1D26, 0x4E8A8B, 0xF6EBD2, 0xE8B86B);
            case TENSE -> palette(0x071018, 0x2F6372, 0xF3D9B1, 0xF2742E);
            case FEAR -> palette(0x0A0508, 0x6E1C26, 0xF4C9B5, 0xE0342F);
            case WONDER -> palette(0x0A1030, 0x4F5BB0, 0xFCE6B0, 0xF8C14A);
            case HOPE -> palette(0x14142C, 0xB0637A, 0xFFE3B3, 0xFFB454);
            case SAD -> palette(0x0A121C, 0x46607E, 0xDDE6EE, 0x8FB4D8);
            case JOY -> palette(0x1E1026, 0xC9587A, 0xFFEFC2, 0xFFC53D);
            case ACTION -> palette(0x0A0C12, 0x3C5468, 0xFFDEA8, 0xFF8A1F);
            case MYSTERY -> palette(0x060D14, 0x2D4F63, 0xD5E7DC, 0x52C7B8);
        };
    }

    /** How strongly a mood draws people to a film; decides which one it is sold with. */
    public static double pull(Mood mood) {
        return switch (mood) {
            case FEAR, ACTION -> 1.5;
            case WONDER, MYSTERY -> 1.4;
            case TENSE -> 1.3;
            case HOPE, JOY -> 1.1;
            case SAD -> 1.0;
            case CALM -> 0.8;
        };
    }

    /** The mood with most screen time, weighed by its pull. */
    public static Mood prevailing(List<CutClip> cut) {
        Map<Mood, Double> weights = new EnumMap<>(Mood.class);
        for (CutClip clip : cut) {
            Mood mood = clip.scene().mood();
            weights.merge(mood, clip.range().duration().seconds() * pull(mood), Double::sum);
        }
        return weights.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Mood.CALM);
    }
}
