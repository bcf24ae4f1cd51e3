package studio.backlot.story.script;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The beats and the genres that drafts are made of.
 *
 * @param beats by kind of script; {@code complications} lengthen the middle
 * @param genres words of a genre by the part that they play
 */
record Templates(Map<String, List<Step>> beats, Map<String, Map<String, List<String>>> genres) {

    /** A beat before it is written: variants of its action, and of its talk as speaker, manner and line. */
    record Step(
            String name,
            String act,
            String purpose,
            String place,
            String time,
            List<String> action,
            List<List<List<String>>> talk) {}

    static Templates load() {
        ObjectMapper mapper = new ObjectMapper();
        return new Templates(
                mapper.convertValue(yaml("/drafts/beats.yaml"), new TypeReference<>() {}),
                mapper.convertValue(yaml("/drafts/genres.yaml"), new TypeReference<>() {}));
    }

    private static Object yaml(String resource) {
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
