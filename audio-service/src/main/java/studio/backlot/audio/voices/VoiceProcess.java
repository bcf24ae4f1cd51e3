package studio.backlot.audio.voices;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Speaks what it is asked over standard input and answers over standard output, big-endian, until the input ends.
 *
 * <pre>
 * ask     voice (UTF), pitch, range, rate (int each), length of text in bytes (int), text (UTF-8)
 * answer  0 (byte), sample rate (int), length in bytes (int), 16-bit little-endian samples,
 *         number of phonemes (int), each: sample (int), IPA (UTF),
 *         number of words (int), each: sample (int), characters of the text before it (int)
 * refusal 1 (byte), reason (UTF)
 * </pre>
 *
 * A UTF field is as {@link DataOutputStream#writeUTF}. The only argument is the folder in which the library is unpacked.
 */
public final class VoiceProcess {

    private static final int LONGEST_TEXT = 1 << 20;

    private VoiceProcess() {}

    public static void main(String[] arguments) throws IOException {
        var asks = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err); // whatever the library's loader says must not end up in an answer
        EspeakFiles files = EspeakFiles.unpackedIn(Path.of(arguments[0]));
        try {
            while (true) {
                String voice = asks.readUTF();
                var delivery = new Espeak.Delivery(voice, asks.readInt(), asks.readInt(), asks.readInt());
                answer(files, delivery, text(asks), answers);
                answers.flush();
            }
        } catch (EOFException nobodyAsksAnyMore) {
            answers.flush();
        }
    }

    private static String text(DataInputStream asks) throws IOException {
        int length = asks.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes is too long");
        }
        return new String(asks.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void answer(EspeakFiles files, Espeak.Delivery delivery, String text, DataOutputStream answers)
            throws IOException {
        try {
            Espeak.Speech speech = Espeak.speak(files, delivery, text);
            answers.writeByte(0);
            answers.writeInt(speech.sampleRate());
            answers.writeInt(speech.samples().length);
            answers.write(speech.samples());
            answers.writeInt(speech.phonemes().size());
            for (Espeak.Phoneme phoneme : speech.phonemes()) {
                answers.writeInt(phoneme.sample());
                answers.writeUTF(phoneme.ipa());
            }
            answers.writeInt(speech.words().size());
            for (Espeak.Word word : speech.words()) {
                answers.writeInt(word.sample());
                answers.writeInt(word.at());
            }
        } catch (IllegalArgumentException refused) {
            answers.writeByte(1);
            answers.writeUTF(String.valueOf(refused.getMessage()));
        }
    }
}
