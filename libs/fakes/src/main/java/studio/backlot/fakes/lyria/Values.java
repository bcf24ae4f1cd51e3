package studio.backlot.fakes.lyria;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Value;

/** Values of protobuf as JSON; numbers without a fraction are whole ones. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Values() {}

    static Value text(String words) {
        return Value.newBuilder().setStringValue(words).build();
    }

    static JsonNode json(Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> {
                ObjectNode object = JSON.objectNode();
                value.getStructValue().getFieldsMap().forEach((name, field) -> object.set(name, json(field)));
                yield object;
            }
            case LIST_VALUE -> {
                var array = JSON.arrayNode();
                value.getListValue().getValuesList().forEach(item -> array.add(json(item)));
                yield array;
            }
            case STRING_VALUE -> JSON.textNode(value.getStringValue());
            case BOOL_VALUE -> JSON.booleanNode(value.getBoolValue());
            case NUMBER_VALUE ->
                value.getNumberValue() == Math.rint(value.getNumberValue())
                        ? JSON.numberNode((long) value.getNumberValue())
                        : JSON.numberNode(value.getNumberValue());
            case NULL_VALUE, KIND_NOT_SET -> JSON.nullNode();
        };
    }
}
