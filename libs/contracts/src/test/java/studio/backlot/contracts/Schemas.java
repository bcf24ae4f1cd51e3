package studio.backlot.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.EventType;

/** JSON Schemas (2020-12) of the payloads, made from the records. */
final class Schemas {

    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static ObjectNode of(EventType type) {
        ObjectNode schema = GENERATOR.generateSchema(type.payload());
        ObjectNode described = schema.objectNode();
        described.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        described.put("$id", "https://backlot.studio/schemas/" + type.topic() + ".v" + type.version() + ".json");
        described.put("title", type.topic());
        schema.remove("$schema");
        described.setAll(schema);
        return described;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        Wire.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(Option.FLATTENED_OPTIONALS)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forFields().withRequiredCheck(field -> {
            Class<?> type = field.getDeclaredType().getErasedType();
            return !field.isFakeContainerItemScope()
                    && type != Optional.class
                    && type != List.class
                    && type != Map.class;
        });
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(
                        (type, context) -> isText(type.getErasedType()) ? text(type.getErasedType(), context) : null);
        return new SchemaGenerator(builder.build());
    }

    private static boolean isText(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static CustomDefinition text(Class<?> type, SchemaGenerationContext context) {
        ObjectNode definition = context.getGeneratorConfig().createObjectNode().put("type", "string");
        definition.put(
                "pattern",
                switch (type.getSimpleName()) {
                    case "Colour" -> "^#[0-9a-fA-F]{6}$";
                    case "Money" -> "^-?\\d+(\\.\\d{1,6})? [A-Z]{3}$";
                    default -> "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$";
                });
        return new CustomDefinition(
                definition, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }
}
