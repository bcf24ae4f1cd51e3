package studio.backlot.audio.voices;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** libespeak-ng's C interface (speak_lib.h, 1.52), called through the foreign function interface; one thread only. */
@SuppressWarnings("restricted") // calling C is what this class is for
final class Espeak {

    /** How to speak: a voice by name such as {@code en-gb+f3}, pitch and its range 0 to 100, words a minute. */
    record Delivery(String voice, int pitch, int range, int rate) {}

    /** A phoneme begins at a sample; {@code ipa} is empty where a clause ends. */
    record Phoneme(int sample, String ipa) {}

    /** A word of the text begins at a sample; {@code at} counts the characters (code points) before it. */
    record Word(int sample, int at) {}

    /** What was spoken: 16-bit little-endian mono samples, and the phonemes and words in them. */
    static final class Speech {

        private final int sampleRate;
        private final byte[] samples;
        private final List<Phoneme> phonemes;
        private final List<Word> words;

        private Speech(int sampleRate, byte[] samples, List<Phoneme> phonemes, List<Word> words) {
            this.sampleRate = sampleRate;
            this.samples = samples;
            this.phonemes = List.copyOf(phonemes);
            this.words = List.copyOf(words);
        }

        int sampleRate() {
            return sampleRate;
        }

        byte[] samples() {
            return samples;
        }

        List<Phoneme> phonemes() {
            return phonemes;
        }

        List<Word> words() {
            return words;
        }
    }

    private static final int SYNCHRONOUS = 2;
    private static final int PHONEME_EVENTS_IN_IPA_WITHOUT_EXIT = 0x1 | 0x2 | 0x8000;
    private static final int RATE = 1;
    private static final int PITCH = 3;
    private static final int RANGE = 4;
    private static final int UTF8 = 1;
    private static final long SEED = 20_261_120L;

    /** The C struct espeak_EVENT: six 32-bit numbers, a pointer, a union of eight bytes. */
    private static final int EVENT_BYTES = 40;

    private static final int EVENT_POSITION = 8;
    private static final int EVENT_SAMPLE = 20;
    private static final int EVENT_ID = 32;
    private static final int LIST_TERMINATED = 0;
    private static final int WORD = 1;
    private static final int PHONEME = 7;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle INITIALIZE = function(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle SEED_RANDOM = function(JAVA_INT, JAVA_LONG);
    private static final MethodHandle LISTEN = LINKER.downcallHandle(FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle CHOOSE_VOICE = function(JAVA_INT, ADDRESS);
    private static final MethodHandle SET_PARAMETER = function(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle SYNTHESISE =
            function(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle TERMINATE = function(JAVA_INT);

    private final SymbolLookup library;
    private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
    private final List<Phoneme> phonemes = new ArrayList<>();
    private final List<Word> spoken = new ArrayList<>();

    private Espeak(SymbolLookup library) {
        this.library = library;
    }

    /**
     * Speaks a text. The library is loaded for this one text and unloaded after it: its synthesiser carries state from
     * one text to the next, and the same text and delivery must give the same samples whatever was spoken before.
     */
    static Speech speak(EspeakFiles files, Delivery delivery, String text) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return new Espeak(SymbolLookup.libraryLookup(files.library(), arena)).speak(arena, files, delivery, text);
        }
    }

    private Speech speak(Arena arena, EspeakFiles files, Delivery delivery, String text) throws IOException {
        try {
            int sampleRate = (int) INITIALIZE.invokeExact(
                    symbol("espeak_Initialize"),
                    SYNCHRONOUS,
                    0,
                    arena.allocateFrom(files.data().toString()),
                    PHONEME_EVENTS_IN_IPA_WITHOUT_EXIT);
            if (sampleRate <= 0) {
                throw new IOException("libespeak-ng does not start with its data");
            }
            int error = (int) SEED_RANDOM.invokeExact(symbol("espeak_ng_SetRandSeed"), SEED);
            LISTEN.invokeExact(symbol("espeak_SetSynthCallback"), upcall(arena));
            if ((int) CHOOSE_VOICE.invokeExact(symbol("espeak_SetVoiceByName"), arena.allocateFrom(delivery.voice()))
                    != 0) {
                throw new IllegalArgumentException("libespeak-ng has no voice " + delivery.voice());
            }
            error |= set(RATE, delivery.rate()) | set(PITCH, delivery.pitch()) | set(RANGE, delivery.range());
            MemorySegment words = arena.allocateFrom(text);
            error |= (int) SYNTHESISE.invokeExact(
                    symbol("espeak_Synth"),
                    words,
                    words.byteSize(),
                    0,
                    0,
                    0,
                    UTF8,
                    MemorySegment.NULL,
                    MemorySegment.NULL);
            if (error != 0) {
                throw new IOException("libespeak-ng refused the text with error " + error);
            }
            return new Speech(sampleRate, samples.toByteArray(), phonemes, spoken);
        } catch (IOException | RuntimeException | Error known) {
            throw known;
        } catch (Throwable unknown) {
            throw new IOException(unknown);
        } finally {
            terminate();
        }
    }

    private int set(int parameter, int value) throws Throwable {
        return (int) SET_PARAMETER.invokeExact(symbol("espeak_SetParameter"), parameter, value, 0);
    }

    private void terminate() throws IOException {
        try {
            int ignored = (int) TERMINATE.invokeExact(symbol("espeak_Terminate"));
        } catch (Throwable unknown) {
            throw new IOException(unknown);
        }
    }

    private MemorySegment symbol(String name) throws IOException {
        return library.find(name).orElseThrow(() -> new IOException("the voice library has no function " + name));
    }

    /** The library's call back: keeps the samples, phonemes and words of one buffer, and goes on (0). */
    @SuppressWarnings("UnusedMethod") // the library calls it
    private int take(MemorySegment wave, int count, MemorySegment events) {
        if (wave.address() != 0 && count > 0) {
            samples.writeBytes(wave.reinterpret(count * 2L).toArray(JAVA_BYTE));
        }
        MemorySegment list = events.reinterpret(Long.MAX_VALUE);
        for (long at = 0; list.get(JAVA_INT, at) != LIST_TERMINATED; at += EVENT_BYTES) {
            int sample = list.get(JAVA_INT, at + EVENT_SAMPLE);
            if (list.get(JAVA_INT, at) == PHONEME) {
                phonemes.add(new Phoneme(sample, name(list.asSlice(at + EVENT_ID, 8))));
            } else if (list.get(JAVA_INT, at) == WORD) {
                spoken.add(new Word(sample, list.get(JAVA_INT, at + EVENT_POSITION) - 1));
            }
        }
        return 0;
    }

    private static String name(MemorySegment eightBytes) {
        byte[] bytes = eightBytes.toArray(JAVA_BYTE);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private MemorySegment upcall(Arena arena) throws IOException {
        try {
            MethodHandle take = MethodHandles.lookup()
                    .bind(
                            this,
                            "take",
                            MethodType.methodType(int.class, MemorySegment.class, int.class, MemorySegment.class));
            return LINKER.upcallStub(take, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS), arena);
        } catch (ReflectiveOperationException impossible) {
            throw new IOException(impossible);
        }
    }

    private static MethodHandle function(MemoryLayout answer, MemoryLayout... arguments) {
        return LINKER.downcallHandle(FunctionDescriptor.of(answer, arguments));
    }
}
