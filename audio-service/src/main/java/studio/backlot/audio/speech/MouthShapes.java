package studio.backlot.audio.speech;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.audio.sound.Rate;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.time.RationalTime;

/** From phonemes to the mouth shapes of Rhubarb Lip Sync: what a viewer can see of speech. */
final class MouthShapes {

    /** A shape from a sample on. */
    private record Span(long at, Mouth shape) {}

    /** Shapes shorter than this cannot be seen at 24 frames a second. */
    private static final long SHORTEST = Rate.HZ / 24;

    /** How far into a diphthong its second vowel shows. */
    private static final double GLIDE = 0.55;

    /** Pauses shorter than this keep the mouth in its last shape. */
    static final long BREATH = Rate.HZ / 8;

    private MouthShapes() {}

    /**
     * The shapes of a trimmed and resampled line.
     *
     * @param phonemes with sample positions at 48 kHz, relative to the line's first sample; may begin before it
     * @param end sample at which the voice falls silent, where the mouth comes to rest
     */
    static List<MouthKey> of(List<Timing.Phoneme> phonemes, long end) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < phonemes.size(); i++) {
            long from = Math.clamp(phonemes.get(i).sample(), 0, end);
            long until =
                    i + 1 < phonemes.size() ? Math.clamp(phonemes.get(i + 1).sample(), from, end) : end;
            if (until > from) {
                spans.addAll(spans(phonemes.get(i).ipa(), from, until));
            }
        }
        return keys(settled(spans, end), end);
    }

    private static List<Span> spans(String ipa, long from, long until) {
        if (ipa.isEmpty()) {
            return until - from < BREATH ? List.of() : List.of(new Span(from, Mouth.X));
        }
        List<Mouth> shapes = new ArrayList<>();
        ipa.codePoints().takeWhile(MouthShapes::isPhonetic).forEach(letter -> {
            Mouth shape = shape(letter);
            if (shape != Mouth.X && (shapes.isEmpty() || shapes.getLast() != shape)) {
                shapes.add(shape);
            }
        });
        if (shapes.isEmpty()) {
            return List.of();
        }
        if (shapes.size() == 1) {
            return List.of(new Span(from, shapes.getFirst()));
        }
        long glide = from + Math.round((until - from) * GLIDE);
        return List.of(new Span(from, shapes.getFirst()), new Span(glide, shapes.getLast()));
    }

    /** Merges repetitions and lets shapes that nobody could see go to their neighbours; closed lips always show. */
    private static List<Span> settled(List<Span> spans, long end) {
        List<Span> settled = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            long until = i + 1 < spans.size() ? spans.get(i + 1).at : end;
            boolean seen = until - span.at >= SHORTEST * 3 / 4 || span.shape == Mouth.A || span.shape == Mouth.G;
            if (settled.isEmpty()) {
                settled.add(new Span(0, span.shape)); // the line begins with its first sound
            } else if (seen && settled.getLast().shape != span.shape) {
                settled.add(span);
            }
        }
        return settled;
    }

    private static List<MouthKey> keys(List<Span> spans, long end) {
        List<MouthKey> keys = new ArrayList<>();
        for (Span span : spans) {
            keys.add(new MouthKey(new RationalTime(span.at, Rate.HZ), span.shape));
        }
        if (keys.isEmpty() || keys.getLast().shape() != Mouth.X) {
            keys.add(new MouthKey(new RationalTime(end, Rate.HZ), Mouth.X));
        }
        return List.copyOf(keys);
    }

    /** The shape of one IPA letter; X for marks of stress, length and the like. */
    private static Mouth shape(int letter) {
        return switch (letter) {
            case 'p', 'b', 'm' -> Mouth.A;
            case 'f', 'v', 'ɸ', 'β', 'ʋ', 'ɱ' -> Mouth.G;
            case 'l', 'ɫ', 'ɭ', 'ʎ', 'ɬ', 'ɮ' -> Mouth.H;
            case 'u', 'ʊ', 'w', 'y', 'ʏ', 'ɯ', 'ɥ', 'ʍ', 'ø' -> Mouth.F;
            case 'o', 'ɔ', 'ɒ', 'œ', 'ɚ', 'ɝ', 'ɜ', 'ɤ', 'ɵ', 'ɹ', 'ɻ' -> Mouth.E;
            case 'a', 'ɑ', 'ɶ', 'ä' -> Mouth.D;
            case 'e', 'ɛ', 'æ', 'ʌ', 'ə', 'ɐ', 'ɘ', 'ɞ', 'h', 'ħ', 'ʔ', 'ɦ' -> Mouth.C;
            case 'i', 'ɪ', 'ᵻ', 'ɨ', 'ʉ', 'j' -> Mouth.B;
            default -> Character.isLetter(letter) && !isMark(letter) ? Mouth.B : Mouth.X;
        };
    }

    /** The engine's field is short: what follows the first sign that is no letter and no mark is not part of the phoneme. */
    private static boolean isPhonetic(int letter) {
        return Character.isLetter(letter) || isMark(letter);
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.MODIFIER_LETTER || type == Character.NON_SPACING_MARK;
    }
}
