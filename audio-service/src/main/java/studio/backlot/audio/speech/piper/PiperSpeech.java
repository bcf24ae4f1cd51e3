package studio.backlot.audio.speech.piper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Sound;
import studio.backlot.contracts.film.Voice;

/**
 * Speaks by a program of the user's, {@code piper --model … --config … --output_raw}, one process a line: the text goes in, samples
 * come out. Both the program of rhasspy/piper (MIT) and that of OHF-Voice/piper1-gpl (GPL-3.0) take these words.
 */
public final class PiperSpeech implements SpeechEngine {
    private static final int MOST_BYTES = 128 << 20;
    private static final int MOST_COMPLAINT = 300;
    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 2;

    private final List<String> command;
    private final Path folder;
    private final NamedVoices voices;
    private final Duration patience;

    /**
     * The program and its first arguments, and where the voices lie.
     *
     * @param patience after which a process is killed
     */
    public PiperSpeech(List<String> command, Path folder, NamedVoices voices, Duration patience) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.voices = voices;
        this.patience = patience;
    }

    @Override
    public String version(Voice voice) throws Unspoken {
        return "piper-1/" + voice(voice).version();
    }

    @Override
    public Speech speak(Utterance utterance) throws Unspoken, InterruptedException {
        PiperVoice voice = voice(utterance.voice());
        byte[] sound = run(arguments(voice, utterance), utterance.text());
        return Sound.of(sound, voice.rate()).of(utterance.text(), new Timing.Unknown());
    }

    private PiperVoice voice(Voice voice) throws Unspoken {
        return PiperVoice.in(folder, voices.of(voice));
    }

    /** Its scale is of lengths: slower is more. */
    private List<String> arguments(PiperVoice voice, Utterance utterance) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(
                "--model",
                voice.model().toString(),
                "--config",
                voice.description().toString(),
                "--length_scale",
                String.format(Locale.ROOT, "%.3f", 1 / utterance.pace(SLOWEST, FASTEST)),
                "--output_raw"));
        return arguments;
    }

    private byte[] run(List<String> arguments, String text) throws Unspoken, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(arguments).start();
        } catch (IOException missing) {
            throw new Unspoken(
                    Why.UNSET,
                    "The program '%s' cannot be started: install Piper, or say where it is in BACKLOT_SPEECH_PIPER_COMMAND."
                            .formatted(arguments.getFirst()));
        }
        try {
            CompletableFuture<byte[]> sound = read(process.getInputStream(), MOST_BYTES);
            CompletableFuture<byte[]> complaint = read(process.getErrorStream(), MOST_BYTES);
            boolean read = say(process, text);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unspoken(Why.BUSY, "Piper was not done after %d s.".formatted(patience.toSeconds()));
            }
            byte[] spoken = taken(sound);
            if (spoken.length > MOST_BYTES) {
                throw new Unspoken(Why.UNUSABLE, "Piper does not stop to speak.");
            }
            if (process.exitValue() != 0 || !read) {
                throw new Unspoken(
                        Why.REFUSED,
                        "Piper ended with %d: %s".formatted(process.exitValue(), lastOf(taken(complaint))));
            }
            return spoken;
        } finally {
            process.destroyForcibly();
        }
    }

    /** One line is one text. Whether it was read is known when the program has ended. */
    private static boolean say(Process process, String text) {
        try (OutputStream in = process.getOutputStream()) {
            in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException notRead) {
            return false;
        }
    }

    private static CompletableFuture<byte[]> read(InputStream stream, int most) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return stream.readNBytes(most + 1);
                    } catch (IOException broken) {
                        return new byte[0];
                    }
                },
                task -> Thread.ofVirtual().name("piper").start(task));
    }

    private static byte[] taken(CompletableFuture<byte[]> bytes) throws InterruptedException {
        try {
            return bytes.get();
        } catch (ExecutionException impossible) {
            return new byte[0];
        }
    }

    private static String lastOf(byte[] complaint) {
        String said = new String(complaint, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return said.isEmpty() ? "it does not say why." : said.substring(Math.max(0, said.length() - MOST_COMPLAINT));
    }
}
