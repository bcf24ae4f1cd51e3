package studio.backlot.audio.speech;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Resampler;
import studio.backlot.audio.sound.Wave;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.time.RationalTime;

/** Records lines: engine, trimming, booth, mouth shapes, loudness. The same line gives the same bytes. */
public final class Speaker {

    /** Changes whenever the sound of a line would; part of every recording's key. */
    public static final String VERSION = "booth-1";

    /** Longest text that is recorded, in characters; about ten minutes. */
    public static final int LONGEST_TEXT = 8_000;

    /** What a line without any pronounceable word becomes. */
    private static final int SILENCE = Rate.HZ / 2;

    /** Speech begins and ends where it rises above this part of its loudest sample (−42 dB). */
    private static final float AUDIBLE = 0.008f;

    private static final int LEAD_IN = Rate.HZ / 200;

    private final SpeechEngine engine;
    private final LipSync lips;

    /** Of an engine that says its sounds. */
    public Speaker(SpeechEngine engine) {
        this(engine, (_, text) -> Letters.of(text));
    }

    /** Of any engine; whoever knows the sounds of a text says them where the engine does not. */
    public Speaker(SpeechEngine engine, Pronouncer pronouncer) {
        this.engine = engine;
        this.lips = new LipSync(pronouncer);
    }

    /** Names everything besides voice, manner and text that the sound of a line depends on. */
    public String version(Voice voice) throws Unspoken {
        return VERSION + "/" + engine.version(voice);
    }

    /** Most characters of one line. */
    public int longestText() {
        return Math.min(LONGEST_TEXT, engine.longestText());
    }

    /** How many characters of a line an engine is asked for; none when it has no pronounceable word. */
    public static int characters(String text) {
        String words = pronounceable(text);
        return words.codePointCount(0, words.length());
    }

    /** Silence of about the length that a line has at the voice's rate, for a plan: nobody is asked to speak. */
    public static SpokenLine reckoned(Voice voice, Optional<String> manner, String text) {
        String words = pronounceable(text);
        double perMinute = voice.rate() * Manner.of(manner).pace;
        return words.isEmpty()
                ? silence(SILENCE)
                : silence((int) Math.round(words.split(" ").length * 60 / perMinute * Rate.HZ));
    }

    /** Speaks a line in a manner such as {@code whispering}. */
    public SpokenLine speak(Voice voice, Optional<String> manner, String text)
            throws IOException, InterruptedException {
        String words = pronounceable(text);
        if (words.isEmpty()) {
            return silence(SILENCE);
        }
        var utterance = new SpeechEngine.Utterance(voice, manner, words);
        SpeechEngine.Speech speech = engine.speak(utterance);
        float[] raw = Resampler.from(speech.sampleRate(), speech.samples());
        int first = Math.max(0, audible(raw, 1) - LEAD_IN);
        int last = Math.min(raw.length, audible(raw, -1) + LEAD_IN);
        if (last <= first) {
            return silence(SILENCE);
        }
        float[] said = Arrays.copyOfRange(raw, first, last);
        List<Timing.Phoneme> phonemes = lips.sounds(utterance, heard(speech, first), said);
        float[] finished = Booth.process(said, Manner.of(manner).level);
        return new SpokenLine(
                Wave.mono16(finished), finished.length, MouthShapes.of(phonemes, last - first), loudness(finished));
    }

    /** When the trimmed and resampled speech says what. */
    private static Timing heard(SpeechEngine.Speech speech, int first) {
        IntUnaryOperator trimmed = sample -> Math.toIntExact((long) sample * Rate.HZ / speech.sampleRate() - first);
        return switch (speech.timing()) {
            case Timing.Phonemes(var sounds) ->
                new Timing.Phonemes(sounds.stream()
                        .map(sound -> new Timing.Phoneme(trimmed.applyAsInt(sound.sample()), sound.ipa()))
                        .toList());
            case Timing.Words(var words) ->
                new Timing.Words(words.stream()
                        .map(word -> new Timing.Word(
                                word.at(), trimmed.applyAsInt(word.from()), trimmed.applyAsInt(word.until())))
                        .toList());
            case Timing.Unknown unknown -> unknown;
        };
    }

    /** Typography that an engine would read aloud or trip over becomes the pause or the word that it stands for. */
    static String pronounceable(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+", " ")
                .replace('’', '\'')
                .replaceAll("[“”„«»\"*_~<>{}\\[\\]|\\\\^`]+", " ")
                .replaceAll("\\s*(—|–|--+)\\s*", ", ")
                .replaceAll("…|\\.{2,}", ", ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[,;:.!? ]+|[,;: ]+$", "")
                .strip();
        return plain.codePoints().anyMatch(Character::isLetterOrDigit) ? plain : "";
    }

    private static SpokenLine silence(int samples) {
        float[] nothing = new float[samples];
        return new SpokenLine(
                Wave.mono16(nothing),
                samples,
                List.of(new MouthKey(RationalTime.zero(Rate.HZ), Mouth.X)),
                loudness(nothing));
    }

    /** The first audible sample from the front (1), or the one after the last audible from the back (−1). */
    private static int audible(float[] samples, int direction) {
        float loudest = 0;
        for (float sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        float threshold = loudest * AUDIBLE;
        int at = direction > 0 ? 0 : samples.length - 1;
        while (at >= 0 && at < samples.length && Math.abs(samples[at]) <= threshold) {
            at += direction;
        }
        return direction > 0 ? at : at + 1;
    }

    private static List<Double> loudness(float[] samples) {
        int frame = Rate.HZ / 24;
        List<Double> levels = new ArrayList<>();
        for (int from = 0; from < samples.length; from += frame) {
            int until = Math.min(samples.length, from + frame);
            double sum = 0;
            for (int i = from; i < until; i++) {
                sum += samples[i] * samples[i];
            }
            levels.add(Math.round(Math.sqrt(sum / (until - from)) * 10_000) / 10_000.0);
        }
        return levels;
    }
}
