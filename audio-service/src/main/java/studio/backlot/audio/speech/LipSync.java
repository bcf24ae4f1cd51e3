package studio.backlot.audio.speech;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.audio.speech.Pronouncer.Pronunciation;

/**
 * Gives a speech its sounds in time. An engine that says them is believed. For one that times its words, the sounds of each word
 * are stretched onto its time; for one that says nothing, those of the whole text onto the time in which a voice is heard.
 */
final class LipSync {
    private final Pronouncer pronouncer;

    LipSync(Pronouncer pronouncer) {
        this.pronouncer = pronouncer;
    }

    /**
     * The phonemes of a speech, in order.
     *
     * @param timing in samples of {@code said}
     * @param said at 48 kHz
     */
    List<Timing.Phoneme> sounds(SpeechEngine.Utterance utterance, Timing timing, float[] said) {
        return switch (timing) {
            case Timing.Phonemes(var sounds) -> sounds;
            case Timing.Words(var words) -> onWords(pronunciation(utterance), words);
            case Timing.Unknown _ -> onVoice(pronunciation(utterance), Voiced.stretches(said));
        };
    }

    /** By their letters when nobody knows. */
    private Pronunciation pronunciation(SpeechEngine.Utterance utterance) {
        try {
            Pronunciation known = pronouncer.pronounce(utterance.voice(), utterance.text());
            return known.sounds().isEmpty() ? Letters.of(utterance.text()) : known;
        } catch (IOException unknown) {
            return Letters.of(utterance.text());
        }
    }

    private static List<Timing.Phoneme> onWords(Pronunciation known, List<Timing.Word> heard) {
        List<Timing.Phoneme> sounds = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            int place = i == 0 ? 0 : heard.get(i).at();
            int next = i + 1 < heard.size() ? heard.get(i + 1).at() : Integer.MAX_VALUE;
            List<Timing.Word> spoken = known.words().stream()
                    .filter(word -> word.at() >= place && word.at() < next)
                    .toList();
            if (!spoken.isEmpty()) {
                int from = spoken.getFirst().from();
                int until = spoken.getLast().until();
                sounds.addAll(stretched(known.sounds(), from, until, heard.get(i)));
            }
            sounds.add(new Timing.Phoneme(heard.get(i).until(), ""));
        }
        return sounds;
    }

    /** The sounds of a part of the pronunciation, without the pause that it ends with, over the time of a word. */
    private static List<Timing.Phoneme> stretched(List<Timing.Phoneme> known, int from, int until, Timing.Word onto) {
        List<Timing.Phoneme> part = new ArrayList<>(known.stream()
                .filter(sound -> sound.sample() >= from && sound.sample() < until)
                .toList());
        int end = until;
        while (!part.isEmpty() && part.getLast().ipa().isEmpty()) {
            end = part.removeLast().sample();
        }
        if (part.isEmpty()) {
            return List.of();
        }
        int begin = part.getFirst().sample();
        double scale = (double) (onto.until() - onto.from()) / Math.max(1, end - begin);
        return part.stream()
                .map(sound -> new Timing.Phoneme(
                        onto.from() + (int) Math.round((sound.sample() - begin) * scale), sound.ipa()))
                .toList();
    }

    /** Pauses of the pronunciation are left out; those of the voice are kept. */
    private static List<Timing.Phoneme> onVoice(Pronunciation known, List<Voiced> stretches) {
        long voiced = stretches.stream().mapToLong(Voiced::length).sum();
        List<Timing.Phoneme> all = known.sounds();
        long[] starts = new long[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            int until = i + 1 < all.size() ? all.get(i + 1).sample() : known.length();
            starts[i + 1] = starts[i]
                    + (all.get(i).ipa().isEmpty()
                            ? 0
                            : Math.max(0, until - all.get(i).sample()));
        }
        double scale = (double) voiced / Math.max(1, starts[all.size()]);
        List<Timing.Phoneme> sounds = new ArrayList<>();
        long before = 0;
        int sound = 0;
        for (Voiced stretch : stretches) {
            long end = before + stretch.length();
            if (sound > 0) {
                sounds.add(
                        new Timing.Phoneme(stretch.from(), all.get(sound - 1).ipa())); // what the pause has cut in two
            }
            while (sound < all.size() && Math.round(starts[sound] * scale) < end) {
                if (!all.get(sound).ipa().isEmpty()) {
                    int at = (int) (stretch.from() + Math.round(starts[sound] * scale) - before);
                    sounds.add(new Timing.Phoneme(at, all.get(sound).ipa()));
                }
                sound++;
            }
            sounds.add(new Timing.Phoneme(stretch.until(), ""));
            before = end;
        }
        return sounds;
    }
}
