package studio.backlot.audio.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters taken for their sounds: all of one length, and a clause's end where there is punctuation. What the mouth shapes of a line
 * come from when nobody knows how it is pronounced; b, m, p, f, v, l, o, u and w are seen where they are written.
 */
final class Letters {
    private static final int LENGTH = 100;

    private Letters() {}

    /** A pronunciation of a text in time units of its own. */
    static Pronouncer.Pronunciation of(String text) {
        List<Timing.Phoneme> sounds = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int at = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = Character.toLowerCase(text.codePointAt(i));
            boolean spoken = Character.isLetterOrDigit(letter);
            if (spoken && !inWord) {
                starts.add(at);
                places.add(i);
            }
            inWord = spoken || (inWord && letter == '\'');
            if (spoken || ",.;:!?".indexOf(letter) >= 0) {
                sounds.add(new Timing.Phoneme(at, spoken ? Character.toString(letter) : ""));
                at += LENGTH;
            }
        }
        List<Timing.Word> words = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int until = i + 1 < starts.size() ? starts.get(i + 1) : at;
            words.add(new Timing.Word(places.get(i), starts.get(i), until));
        }
        return new Pronouncer.Pronunciation(at, sounds, words);
    }
}
