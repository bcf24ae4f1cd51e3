package studio.backlot.story.source.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.story.look.Nearest;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.Metadata;

/** Reads a YAML file of a production: syntax, then schema, then records. */
public final class Resources {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final PublishedSchemas schemas;

    public Resources(PublishedSchemas schemas) {
        this.schemas = schemas;
    }

    /** A file of any kind, or nothing after complaints. */
    public Optional<Resource<? extends Record>> read(String file, String text, Complaints complaints) {
        return YamlReader.read(file, text, complaints).flatMap(document -> checked(document, complaints));
    }

    private Optional<Resource<? extends Record>> checked(Document document, Complaints complaints) {
        Cursor top = document.cursor("", complaints);
        JsonNode root = document.root();
        if (!root.isObject()) {
            top.complain("expected apiVersion, kind, metadata and spec, not "
                    + (root.isArray() ? "a list" : root.isNull() ? "nothing" : "a text"));
            return Optional.empty();
        }
        String word = root.path("kind").asText("");
        Optional<Kind> kind = Kind.named(word).filter(known -> known.word().equals(word));
        if (kind.isEmpty()) {
            if (root.has("kind")) {
                top.field("kind")
                        .complain("expected one of " + Kind.words().stream().collect(Collectors.joining(", "))
                                + ", not '" + word + "'" + Nearest.hint(word, Kind.words()));
            } else {
                top.complain(
                        "'kind' is missing; write one of 'kind: Film', 'kind: Character', 'kind: Set', 'kind: Style'");
            }
            return Optional.empty();
        }
        int before = complaints.count();
        JsonNode schema = schemas.of(kind.get()).getSchemaNode();
        new SchemaCheck(document, schema, complaints)
                .report(schemas.of(kind.get()).validate(root));
        return complaints.count() > before ? Optional.empty() : bound(kind.get(), document, complaints);
    }

    private static Optional<Resource<? extends Record>> bound(Kind kind, Document document, Complaints complaints) {
        Cursor top = document.cursor("", complaints);
        JsonNode spec = document.root().has("spec") ? document.root().path("spec") : MAPPER.createObjectNode();
        try {
            Metadata metadata = MAPPER.treeToValue(document.root().path("metadata"), Metadata.class);
            return Optional.of(new Resource<>(metadata, MAPPER.treeToValue(spec, kind.spec()), top.field("spec")));
        } catch (JsonMappingException unfit) {
            Cursor at = top.field("spec");
            for (JsonMappingException.Reference step : unfit.getPath()) {
                at = step.getFieldName() == null ? at.item(step.getIndex()) : at.field(step.getFieldName());
            }
            at.complain("not usable here: "
                    + unfit.getOriginalMessage().lines().findFirst().orElse(""));
            return Optional.empty();
        } catch (JsonProcessingException unfit) {
            throw new IllegalStateException("a tree in memory cannot be malformed", unfit);
        }
    }
}
