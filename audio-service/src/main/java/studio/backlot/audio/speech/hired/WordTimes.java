package studio.backlot.audio.speech.hired;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.backlot.audio.speech.Timing;

/** Collects when the words of a text are heard, as a provider tells them in order. */
public final class WordTimes {
    private final String text;
    private final Sound sound;
    private final List<Timing.Word> words = new ArrayList<>();
    private int reached;

    public WordTimes(String text, Sound sound) {
        this.text = text.toLowerCase(Locale.ROOT);
        this.sound = sound;
    }

    /** The next word of the text that is spelt so; what the text has not, such as a sign that was read aloud, is left out. */
    public void hear(String word, double from, double until) {
        String spelt = word.strip().toLowerCase(Locale.ROOT);
        int at = spelt.isEmpty() || spelt.codePoints().noneMatch(Character::isLetterOrDigit)
                ? -1
                : text.indexOf(spelt, reached);
        if (at >= 0) {
            hear(at, from, until);
            reached = at + spelt.length();
        }
    }

    /** The word at a place of the text. Times that run backwards are put in order. */
    public void hear(int at, double from, double until) {
        if (!Double.isFinite(from) || !Double.isFinite(until)) {
            return;
        }
        int earliest = words.isEmpty() ? 0 : words.getLast().until();
        int begins = Math.max(earliest, sound.at(from));
        words.add(new Timing.Word(at, begins, Math.max(begins, sound.at(until))));
    }

    /** What is known; nothing when no word was found. */
    public Timing timing() {
        return words.isEmpty() ? new Timing.Unknown() : new Timing.Words(words);
    }
}
