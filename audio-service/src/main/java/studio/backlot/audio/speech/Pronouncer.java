package studio.backlot.audio.speech;

import java.io.IOException;
import java.util.List;
import studio.backlot.contracts.film.Voice;

/** Knows the sounds of a text, whoever speaks it. */
public interface Pronouncer {

    /**
     * The sounds of a text as somebody would speak it.
     *
     * @param length in samples
     * @param words in order; {@code until} is where the next begins
     */
    record Pronunciation(int length, List<Timing.Phoneme> sounds, List<Timing.Word> words) {
        public Pronunciation {
            sounds = List.copyOf(sounds);
            words = List.copyOf(words);
        }
    }

    /**
     * How a text is pronounced in a voice's language.
     *
     * @throws SpeechEngine.Missing when nobody is there who knows
     */
    Pronunciation pronounce(Voice voice, String text) throws IOException;
}
