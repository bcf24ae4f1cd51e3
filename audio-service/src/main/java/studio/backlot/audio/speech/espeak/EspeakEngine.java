package studio.backlot.audio.speech.espeak;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import studio.backlot.audio.speech.Delivery;
import studio.backlot.audio.speech.Pronouncer;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Timing;
import studio.backlot.contracts.film.Voice;

/**
 * Speaks through the voice process, one line at a time. The process is started when a line comes, started again when it
 * dies, killed when a line takes too long, and ended when nobody has spoken for a while.
 */
public final class EspeakEngine implements SpeechEngine, Pronouncer, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(90);

    private final VoiceComponent component;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("voice-clock").factory());
    private @Nullable Conversation conversation;
    private @Nullable ScheduledFuture<?> closing;

    public EspeakEngine(VoiceComponent component) {
        this.component = component;
    }

    @Override
    public String version(Voice voice) {
        return "espeak-ng-1.52";
    }

    @Override
    public Speech speak(Utterance utterance) throws IOException {
        Answer answer = answer(Delivery.of(utterance.voice(), utterance.manner()), utterance.text());
        return new Speech(answer.rate(), answer.samples(), new Timing.Phonemes(answer.phonemes()));
    }

    @Override
    public Pronunciation pronounce(Voice voice, String text) throws IOException {
        Answer answer = answer(Delivery.of(voice, Optional.empty()), text);
        return new Pronunciation(answer.samples().length, answer.phonemes(), answer.words(text));
    }

    private synchronized Answer answer(Delivery delivery, String text) throws IOException {
        if (closing != null) {
            closing.cancel(false);
        }
        try {
            for (String voice : delivery.voices()) {
                Optional<Answer> answer = ask(voice, delivery, text);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            throw new IOException("the voice engine has none of the voices " + delivery.voices());
        } finally {
            closing = clock.schedule(this::hangUp, IDLE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        hangUp();
    }

    /** One line; a process that has died meanwhile is replaced once. Empty when the engine lacks the voice. */
    private Optional<Answer> ask(String voice, Delivery delivery, String text) throws IOException {
        boolean fresh = conversation == null || !conversation.process.isAlive();
        try {
            return open().ask(voice, delivery, text, clock);
        } catch (Missing absent) {
            throw absent;
        } catch (IOException died) {
            hangUp();
            if (fresh) {
                throw new IOException("the voice process ended while it spoke", died);
            }
            return open().ask(voice, delivery, text, clock);
        }
    }

    private Conversation open() throws IOException {
        Conversation current = conversation;
        if (current == null || !current.process.isAlive()) {
            hangUp();
            current = Conversation.start(component.command());
            conversation = current;
        }
        return current;
    }

    private synchronized void hangUp() {
        if (conversation != null) {
            conversation.process.destroyForcibly();
            conversation = null;
        }
    }

    /**
     * What the voice process says of a text.
     *
     * @param starts of words, each a sample and the code points before it
     */
    @SuppressWarnings("ArrayRecordComponent") // sound, never compared
    private record Answer(int rate, float[] samples, List<Timing.Phoneme> phonemes, int[] starts) {

        List<Timing.Word> words(String text) {
            int characters = text.codePointCount(0, text.length());
            List<Timing.Word> words = new ArrayList<>();
            for (int i = 0; i < starts.length; i += 2) {
                int until = i + 2 < starts.length ? starts[i + 2] : samples.length;
                int at = text.offsetByCodePoints(0, Math.clamp(starts[i + 1], 0, characters));
                words.add(new Timing.Word(at, starts[i], until));
            }
            return words;
        }
    }

    /** A running voice process. */
    private record Conversation(Process process, DataOutputStream asks, DataInputStream answers) {

        static Conversation start(List<String> command) throws IOException {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Conversation(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
        }

        Optional<Answer> ask(String voice, Delivery delivery, String text, ScheduledExecutorService clock)
                throws IOException {
            ScheduledFuture<?> limit = clock.schedule(process::destroyForcibly, PATIENCE.toSeconds(), TimeUnit.SECONDS);
            try {
                byte[] words = text.getBytes(StandardCharsets.UTF_8);
                asks.writeUTF(voice);
                asks.writeInt(delivery.pitch());
                asks.writeInt(delivery.range());
                asks.writeInt(delivery.rate());
                asks.writeInt(words.length);
                asks.write(words);
                asks.flush();
                return answer();
            } finally {
                limit.cancel(false);
            }
        }

        private Optional<Answer> answer() throws IOException {
            if (answers.readByte() != 0) {
                String unusedReason = answers.readUTF();
                return Optional.empty();
            }
            int rate = answers.readInt();
            ByteBuffer bytes =
                    ByteBuffer.wrap(answers.readNBytes(answers.readInt())).order(ByteOrder.LITTLE_ENDIAN);
            float[] samples = new float[bytes.remaining() / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = bytes.getShort(2 * i) / 32_768f;
            }
            int count = answers.readInt();
            List<Timing.Phoneme> phonemes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                phonemes.add(new Timing.Phoneme(answers.readInt(), answers.readUTF()));
            }
            int[] words = new int[2 * answers.readInt()];
            for (int i = 0; i < words.length; i++) {
                words[i] = answers.readInt();
            }
            return Optional.of(new Answer(rate, samples, phonemes, words));
        }
    }
}
