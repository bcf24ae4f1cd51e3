package studio.backlot.story.script.writer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.kit.json.Json;
import studio.backlot.story.script.Cover;
import studio.backlot.story.script.ScriptBrief;

/** Reads an answer as a manuscript, holds it against form, bounds and brief, and has it written as Fountain. */
public final class ManuscriptReader {
    private static final int MOST_BEATS = 60;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST = 200_000;
    private static final int MOST_SAID = 5;

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    Prompts.SCHEMA,
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build());

    private ManuscriptReader() {}

    /**
     * Reads an answer.
     *
     * @param by the model that is credited
     */
    public static Reading read(String answer, ScriptBrief brief, String by) {
        if (answer.length() > LONGEST) {
            return new Reading.Unfit("It has %d characters; at most %d are taken.".formatted(answer.length(), LONGEST));
        }
        try {
            JsonNode tree = Json.read(unfenced(answer), JsonNode.class);
            Optional<String> misshapen = misshapen(tree);
            if (misshapen.isPresent()) {
                return new Reading.Unfit(misshapen.get());
            }
            Manuscript manuscript = Json.mapper().treeToValue(tree, Manuscript.class);
            Optional<String> objection = outOfBounds(manuscript).or(() -> missing(manuscript, brief));
            return objection.<Reading>map(Reading.Unfit::new).orElseGet(() -> new FountainPages(brief, by)
                    .write(manuscript));
        } catch (JacksonException unreadable) {
            return new Reading.Unfit("It is not one JSON document, or not all of it.");
        }
    }

    /** Servers that do not know about forms have their models fence what is JSON. */
    private static String unfenced(String answer) {
        return answer.strip().replaceFirst("^```(?:json)?\\s*", "").replaceFirst("\\s*```$", "");
    }

    private static Optional<String> misshapen(JsonNode tree) {
        String wrong = SCHEMA.validate(tree).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .limit(MOST_SAID)
                .collect(Collectors.joining("; "));
        return wrong.isEmpty() ? Optional.empty() : Optional.of("It does not have the agreed form: " + wrong);
    }

    private static Optional<String> outOfBounds(Manuscript manuscript) {
        if (manuscript.beats().isEmpty() || manuscript.beats().size() > MOST_BEATS) {
            return Optional.of("/beats: expected 1 to %d, got %d."
                    .formatted(MOST_BEATS, manuscript.beats().size()));
        }
        Stream<String> wrong =
                Stream.of(bounded("/title", manuscript.title(), LONGEST_NAME)).flatMap(Optional::stream);
        for (int i = 0; i < manuscript.beats().size(); i++) {
            wrong = Stream.concat(
                    wrong, outOfBounds("/beats/" + i, manuscript.beats().get(i)));
        }
        return wrong.findFirst();
    }

    private static Stream<String> outOfBounds(String at, Manuscript.Beat beat) {
        Stream<Optional<String>> wrong = Stream.of(
                bounded(at + "/name", beat.name(), LONGEST_NAME),
                bounded(at + "/act", beat.act() + ".", LONGEST_NAME),
                bounded(at + "/purpose", beat.purpose(), LONGEST_TEXT),
                bounded(at + "/heading", beat.heading(), LONGEST_NAME),
                beat.parts().isEmpty() || beat.parts().size() > MOST_PARTS
                        ? Optional.of("%s/parts: expected 1 to %d, got %d."
                                .formatted(at, MOST_PARTS, beat.parts().size()))
                        : Optional.empty());
        for (int i = 0; i < beat.parts().size(); i++) {
            Manuscript.Part part = beat.parts().get(i);
            String place = at + "/parts/" + i;
            wrong = Stream.concat(
                    wrong,
                    Stream.of(
                            bounded(place + "/text", part.text(), LONGEST_TEXT),
                            bounded(place + "/manner", part.manner() + ".", LONGEST_NAME),
                            switch (part.kind()) {
                                case ACTION -> Optional.<String>empty();
                                case DIALOGUE -> bounded(place + "/speaker", part.speaker(), LONGEST_NAME);
                            }));
        }
        return wrong.flatMap(Optional::stream);
    }

    private static Optional<String> bounded(String at, String text, int most) {
        return text.isBlank() || text.length() > most
                ? Optional.of("%s: expected 1 to %d characters, got %d."
                        .formatted(at, most, text.strip().length()))
                : Optional.empty();
    }

    /** Somebody of the brief whom nobody sees, hears or mentions. A name of several words may be called by its longest. */
    private static Optional<String> missing(Manuscript manuscript, ScriptBrief brief) {
        String written = manuscript.beats().stream()
                .flatMap(beat -> beat.parts().stream())
                .map(part -> part.speaker() + "\n" + part.text())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return brief.characters().stream()
                .map(Cover::oneLine)
                .filter(name -> !written.contains(called(name)))
                .findFirst()
                .map(name -> "'%s' of the brief's characters does not appear in it.".formatted(name));
    }

    private static String called(String name) {
        return Arrays.stream(name.split(" ", -1))
                .max(Comparator.comparingInt(String::length))
                .orElse(name)
                .toLowerCase(Locale.ROOT);
    }
}
