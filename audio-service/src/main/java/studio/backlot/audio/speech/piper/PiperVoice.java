package studio.backlot.audio.speech.piper;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static PiperVoice in(Path folder, String name) throws Unspoken {
        Path model = folder.resolve(name + ".onnx");
        Path description = folder.resolve(name + ".onnx.json");
        if (!FILE.matcher(name).matches() || !Files.isRegularFile(model) || !Files.isRegularFile(description)) {
            throw new Unspoken(
                    Why.UNSET,
                    "There is no Piper voice '%s': put %s.onnx and %s.onnx.json into the folder that BACKLOT_SPEECH_PIPER_FOLDER names."
                            .formatted(name, name, name));
        }
        try {
            if (Files.size(description) > MOST_BYTES) {
                throw new Unspoken(Why.UNSET, "The description of the Piper voice '%s' is too large.".formatted(name));
            }
            byte[] bytes = Files.readAllBytes(description);
            JsonNode rate = Json.read(bytes, JsonNode.class).path("audio").path("sample_rate");
            if (!rate.isInt()) {
                throw new Unspoken(Why.UNSET, "%s.onnx.json does not say audio.sample_rate.".formatted(name));
            }
            String version = "%s-%d-%s"
                    .formatted(name, Files.size(model), Json.sha256(bytes).substring(0, 12));
            return new PiperVoice(model, description, version, rate.intValue());
        } catch (Unspoken known) {
            throw known;
        } catch (JacksonException damaged) {
            throw new Unspoken(Why.UNSET, "%s.onnx.json is not JSON.".formatted(name));
        } catch (IOException unreadable) {
            throw new Unspoken(Why.UNSET, "The Piper voice '%s' cannot be read.".formatted(name));
        }
    }
}
