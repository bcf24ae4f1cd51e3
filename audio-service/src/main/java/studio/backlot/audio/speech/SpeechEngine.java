package studio.backlot.audio.speech;

import java.io.IOException;
import java.util.Optional;
import studio.backlot.contracts.film.Voice;

/** What turns text into raw speech. */
public interface SpeechEngine {

    /**
     * What is to be said.
     *
     * @param manner parenthetical, such as whispering
     * @param text pronounceable, never empty
     */
    record Utterance(Voice voice, Optional<String> manner, String text) {

        /** How fast, as a part of the usual 160 words a minute. */
        public double pace() {
            return voice.rate() / USUAL_RATE * Manner.of(manner).pace;
        }

        /** The same within an engine's bounds, to two decimals. */
        public double pace(double least, double most) {
            return Math.round(Math.clamp(pace(), least, most) * 100) / 100.0;
        }
    }

    /** Words a minute of an unhurried voice, which engines call speed 1. */
    double USUAL_RATE = 160;

    /** Raw speech from −1 to 1, with what is known of when it says what. */
    final class Speech {

        private final int sampleRate;
        private final float[] samples;
        private final Timing timing;

        public Speech(int sampleRate, float[] samples, Timing timing) {
            this.sampleRate = sampleRate;
            this.samples = samples;
            this.timing = timing;
        }

        public int sampleRate() {
            return sampleRate;
        }

        public float[] samples() {
            return samples;
        }

        public Timing timing() {
            return timing;
        }
    }

    /** The engine is not installed; the message says how to get it. */
    final class Missing extends IOException {

        private static final long serialVersionUID = 1L;

        public Missing(String message) {
            super(message);
        }
    }

    /**
     * Names the engine and everything about it that changes the sound of a voice, for keys.
     *
     * @throws Unspoken when the engine lacks what it needs to speak for this voice
     */
    String version(Voice voice) throws Unspoken;

    /** Most characters of one text. */
    default int longestText() {
        return Speaker.LONGEST_TEXT;
    }

    /**
     * Speaks once; nothing is repeated here.
     *
     * @throws Missing when the engine is not installed
     * @throws Unspoken when whoever speaks does not
     */
    Speech speak(Utterance utterance) throws IOException, InterruptedException;
}
