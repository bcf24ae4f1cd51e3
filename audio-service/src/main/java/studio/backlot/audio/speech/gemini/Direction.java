package studio.backlot.audio.speech.gemini;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.SpeechEngine.Utterance;
import studio.backlot.audio.speech.gemini.GeminiRequest.Part;
import studio.backlot.audio.speech.gemini.GeminiRequest.SpeechMetadata;

/** Where a model is told how to say a line. The line itself is never changed. */
enum Direction {
    /** Beside the text, every word of which is spoken: 3.8 and whatever comes after it. */
    BESIDE,
    /** Before the text, which 2.5 answers instead of reading it when nothing tells it to say it. */
    BEFORE,
    /** Before the text and by tags, which 3.1 understands. */
    BEFORE_AND_BY_TAGS;

    private static final int MOST_SIGNS = 200;

    /** A voice that is slower or faster than this part of the usual is told so. */
    private static final double SLOW = 0.8;

    private static final double FAST = 1.25;

    static Direction of(String model) {
        if (model.startsWith("gemini-2.")) {
            return BEFORE;
        }
        return model.matches("gemini-3(\\.[0-7])?-.*") ? BEFORE_AND_BY_TAGS : BESIDE;
    }

    Part part(Utterance utterance) {
        Optional<String> style = style(utterance);
        String say = style.map(words -> "Say " + words + ": ").orElse("Say: ");
        return switch (this) {
            case BESIDE -> new Part(utterance.text(), style.map(SpeechMetadata::new));
            case BEFORE -> new Part(say + utterance.text(), Optional.empty());
            case BEFORE_AND_BY_TAGS -> new Part(say + tags(style.orElse("")) + utterance.text(), Optional.empty());
        };
    }

    /** The manner in its own words, without signs that would end them, and the pace, for which there is no number. */
    private static Optional<String> style(Utterance utterance) {
        String manner = utterance
                .manner()
                .orElse("")
                .replaceAll("[\\p{Cntrl}\\s:\\[\\]<>{}()\"]+", " ")
                .strip();
        double pace = utterance.voice().rate() / SpeechEngine.USUAL_RATE;
        String style = Stream.of(
                        manner.substring(
                                0,
                                manner.offsetByCodePoints(
                                        0, Math.min(MOST_SIGNS, manner.codePointCount(0, manner.length())))),
                        pace < SLOW ? "slowly" : pace > FAST ? "quickly" : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(style).filter(words -> !words.isEmpty());
    }

    private static String tags(String style) {
        String words = style.toLowerCase(Locale.ROOT);
        return (words.contains("whisper") ? "[whispers] " : "") + (words.contains("laugh") ? "[laughs] " : "");
    }
}
