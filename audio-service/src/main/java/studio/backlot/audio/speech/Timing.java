package studio.backlot.audio.speech;

import java.util.List;

/** When a speech says what, in its own samples. */
public sealed interface Timing {

    /** A phoneme in IPA begins at a sample; empty where a clause ends. */
    record Phoneme(int sample, String ipa) {}

    /**
     * A word is heard.
     *
     * @param at chars of the text before it
     * @param from its first sample
     * @param until the first after it
     */
    record Word(int at, int from, int until) {}

    /** The engine says its sounds. */
    record Phonemes(List<Phoneme> sounds) implements Timing {
        public Phonemes {
            sounds = List.copyOf(sounds);
        }
    }

    /** The engine says when each word is heard. */
    record Words(List<Word> words) implements Timing {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** The engine says nothing. */
    record Unknown() implements Timing {}
}
