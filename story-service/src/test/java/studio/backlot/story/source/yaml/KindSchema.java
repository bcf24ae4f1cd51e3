package studio.backlot.story.source.yaml;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.story.source.spec.DialogueSpec;
import studio.backlot.story.source.spec.EngineSpec;
import studio.backlot.story.source.spec.FormatSpec;
import studio.backlot.story.source.spec.GarmentSpec;
import studio.backlot.story.source.spec.HairSpec;
import studio.backlot.story.source.spec.Length;
import studio.backlot.story.source.spec.Metadata;
import studio.backlot.story.source.spec.Metres;
import studio.backlot.story.source.spec.Paint;
import studio.backlot.story.source.spec.Range;
import studio.backlot.story.source.spec.SizeSpec;
import studio.backlot.story.source.spec.Trait;

/** The JSON Schema of a kind of file, made from its record. */
final class KindSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$";
    private static final Map<Class<?>, String> WORDS = Map.of(
            HairSpec.class, "Cut and colour in words, such as 'chestnut brown bob'.",
            GarmentSpec.class, "Clothing in words, such as 'white lab coat'.",
            EngineSpec.class, "A profile such as veo-3.1, auto, or animatic.",
            FormatSpec.class, "Lines and frames a second, such as '720p24'.");

    private KindSchema() {}

    static String of(Kind kind) {
        SchemaGenerator generator = generator();
        ObjectNode spec = generator.generateSchema(kind.spec());
        ObjectNode metadata = generator.generateSchema(Metadata.class);
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://backlot.studio/schemas/" + kind.slug() + ".json");
        schema.put("title", kind.word());
        ObjectNode definitions = MAPPER.createObjectNode();
        Optional.ofNullable((ObjectNode) spec.remove("$defs")).ifPresent(definitions::setAll);
        Optional.ofNullable((ObjectNode) metadata.remove("$defs")).ifPresent(definitions::setAll);
        spec.remove("$schema");
        metadata.remove("$schema");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("apiVersion").put("const", Kind.API_VERSION);
        properties.putObject("kind").put("const", kind.word());
        properties.set("metadata", metadata);
        properties.set("spec", spec);
        schema.putArray("required").add("apiVersion").add("kind").add("metadata");
        schema.put("additionalProperties", false);
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema.toPrettyString() + "\n";
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.FLATTENED_OPTIONALS)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forFields()
                .withTargetTypeOverridesResolver(KindSchema::withoutOptional)
                .withRequiredCheck(KindSchema::required)
                .withDescriptionResolver(
                        field -> Optional.ofNullable(field.getAnnotation(JsonPropertyDescription.class))
                                .map(JsonPropertyDescription::value)
                                .orElse(null))
                .withNumberInclusiveMinimumResolver(field -> bound(field, true))
                .withNumberInclusiveMaximumResolver(field -> bound(field, false))
                .withStringPatternResolver(field -> isName(field) ? NAME : null);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(new WordForms())
                .withCustomDefinitionProvider((type, _) -> custom(type.getErasedType()));
        return new SchemaGenerator(builder.build());
    }

    private static @Nullable List<ResolvedType> withoutOptional(FieldScope field) {
        return field.getType() != null && field.getType().getErasedType() == Optional.class
                ? field.getType().getTypeParameters()
                : null;
    }

    private static boolean required(FieldScope field) {
        JsonProperty property = field.getAnnotation(JsonProperty.class);
        return property != null && property.required();
    }

    private static @Nullable BigDecimal bound(FieldScope field, boolean least) {
        Range range = field.getAnnotation(Range.class);
        if (range == null) {
            return null;
        }
        double bound = least ? range.min() : range.max();
        return bound == Math.rint(bound) ? BigDecimal.valueOf((long) bound) : BigDecimal.valueOf(bound);
    }

    private static boolean isName(FieldScope field) {
        return field.getName().equals("name") && field.getDeclaringType().getErasedType() == Metadata.class;
    }

    private static @Nullable CustomDefinition custom(Class<?> type) {
        ObjectNode node = MAPPER.createObjectNode();
        if (type == Paint.class) {
            node.put("type", "string");
            node.putArray("examples").add("#C8862A").add("amber");
        } else if (type == Trait.class) {
            types(node, "string", "number", "boolean");
        } else if (type == Length.class) {
            types(node, "string", "number");
            node.putArray("examples").add("8s").add("auto");
        } else if (type == Metres.class) {
            numbers(node, 2);
        } else if (type == SizeSpec.class) {
            numbers(node, 3);
        } else if (type == DialogueSpec.class) {
            ArrayNode forms = node.putArray("anyOf");
            forms.addObject().put("type", "integer").put("minimum", 0);
            forms.addObject().put("type", "array").putObject("items").put("type", "string");
            forms.addObject().put("type", "string");
        } else {
            return null;
        }
        return inline(node);
    }

    /** What may be said in words or part by part. */
    private static final class WordForms implements CustomDefinitionProviderV2 {
        @Override
        public @Nullable CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            if (!WORDS.containsKey(type.getErasedType())) {
                return null;
            }
            ObjectNode node = MAPPER.createObjectNode();
            ArrayNode forms = node.putArray("anyOf");
            forms.addObject().put("type", "string").put("description", WORDS.get(type.getErasedType()));
            forms.add(context.createStandardDefinition(type, this));
            return inline(node);
        }
    }

    private static void numbers(ObjectNode node, int least) {
        node.put("type", "array").put("minItems", least).put("maxItems", 3);
        node.putObject("items").put("type", "number");
    }

    private static void types(ObjectNode node, String... types) {
        ArrayNode all = node.putArray("type");
        for (String type : types) {
            all.add(type);
        }
    }

    private static CustomDefinition inline(ObjectNode node) {
        return new CustomDefinition(
                node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }
}
