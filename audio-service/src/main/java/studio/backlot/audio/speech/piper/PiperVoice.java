package studio.backlot.audio.speech.piper;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.kit.json.Json;

/**
 * A voice in the user's folder: {@code en_GB-alba-medium.onnx} and {@code en_GB-alba-medium.onnx.json} beside it.
 *
 * @param version changes with the files
 * @param rate samples a second
 */
record PiperVoice(Path model, Path description, String version, int rate) {
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]{0,127}");
    private static final long MOST_BYTES = 1 << 20;
    private static final int HEAD = 64;
    private static final Map<String, String> MISTAKEN = Map.of(
            "version https://git-lfs",
            "a pointer of Git LFS, not the model",
            "<",
            "a web page",
            "{",
            "JSON, perhaps the description",
            "PK",
            "an archive that has not been unpacked");

    static PiperVoice in(Path folder, String name) throws Unspoken {
        Path model = folder.resolve(name + ".onnx");
        Path description = folder.resolve(name + ".onnx.json");
        if (!FILE.matcher(name).matches() || !Files.isRegularFile(model) || !Files.isRegularFile(description)) {
            throw unset(
                    "There is no Piper voice '%s': put %s.onnx and %s.onnx.json into the folder that BACKLOT_SPEECH_PIPER_FOLDER names."
                            .formatted(name, name, name));
        }
        try {
            Optional<String> mistaken = mistaken(model);
            if (mistaken.isPresent()) {
                throw unset(
                        "%s.onnx, in the folder that BACKLOT_SPEECH_PIPER_FOLDER names, is %s: replace it by the voice's own file."
                                .formatted(name, mistaken.get()));
            }
            if (Files.size(description) > MOST_BYTES) {
                throw wrong(name, "is too large to be a voice's description");
            }
            byte[] bytes = Files.readAllBytes(description);
            JsonNode rate = Json.read(bytes, JsonNode.class).path("audio").path("sample_rate");
            if (!rate.isInt()) {
                throw wrong(name, "does not say audio.sample_rate");
            }
            String version = "%s-%d-%s"
                    .formatted(name, Files.size(model), Json.sha256(bytes).substring(0, 12));
            return new PiperVoice(model, description, version, rate.intValue());
        } catch (Unspoken known) {
            throw known;
        } catch (JacksonException damaged) {
            throw wrong(name, "is not JSON");
        } catch (IOException unreadable) {
            throw unset("The Piper voice '%s' cannot be read: let audio-service read %s.onnx and %s.onnx.json."
                    .formatted(name, name, name));
        }
    }

    /** What is saved instead of a model when a download goes wrong. A model begins with none of these. */
    private static Optional<String> mistaken(Path model) throws IOException {
        String head;
        try (InputStream file = Files.newInputStream(model)) {
            head = new String(file.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        if (head.isEmpty()) {
            return Optional.of("empty");
        }
        return MISTAKEN.entrySet().stream()
                .filter(sign -> head.startsWith(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Unspoken wrong(String name, String what) {
        return unset(
                "%s.onnx.json, in the folder that BACKLOT_SPEECH_PIPER_FOLDER names, %s: replace it by the file that the voice comes with."
                        .formatted(name, what));
    }

    private static Unspoken unset(String message) {
        return new Unspoken(Why.UNSET, message);
    }
}
