package studio.backlot.story.source.yaml;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The JSON Schemas (2020-12) of the four kinds, as generated from their records. */
public final class PublishedSchemas {

    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);
    private final Map<Kind, JsonSchema> schemas = new EnumMap<>(Kind.class);

    public PublishedSchemas() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        for (Kind kind : Kind.values()) {
            String text = read("/schemas/" + kind.slug() + ".json");
            texts.put(kind, text);
            schemas.put(kind, factory.getSchema(text, config));
        }
    }

    public String text(Kind kind) {
        return texts.get(kind);
    }

    JsonSchema of(Kind kind) {
        return schemas.get(kind);
    }

    private static String read(String resource) {
        try (InputStream in = PublishedSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
