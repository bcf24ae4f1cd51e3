package studio.backlot.audio.speech;

import java.io.IOException;
import java.util.List;

/** What turns text into raw speech. */
public interface SpeechEngine {

    /** A phoneme in IPA begins at a sample of the speech; empty where a clause ends. */
    record Phoneme(int sample, String ipa) {}

    /** Raw speech from −1 to 1, with its phonemes in order. */
    final class Speech {

        private final int sampleRate;
        private final float[] samples;
        private final List<Phoneme> phonemes;

        public Speech(int sampleRate, float[] samples, List<Phoneme> phonemes) {
            this.sampleRate = sampleRate;
            this.samples = samples;
            this.phonemes = List.copyOf(phonemes);
        }

        public int sampleRate() {
            return sampleRate;
        }

        public float[] samples() {
            return samples;
        }

        public List<Phoneme> phonemes() {
            return phonemes;
        }
    }

    /** The engine is not installed; the message says how to get it. */
    final class Missing extends IOException {

        private static final long serialVersionUID = 1L;

        public Missing(String message) {
            super(message);
        }
    }

    /** Names the engine and everything about it that changes the sound, for keys. */
    String version();

    /** Speaks. The same delivery and text give the same samples. */
    Speech speak(Delivery delivery, String text) throws IOException, InterruptedException;
}
