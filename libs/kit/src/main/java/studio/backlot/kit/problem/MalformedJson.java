package studio.backlot.kit.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.problem.Violation;

/** Says where JSON is wrong and what is expected there, without a word of how we read it. */
public final class MalformedJson {

    private MalformedJson() {}

    public static Violation violation(JacksonException malformed) {
        JsonLocation location = malformed instanceof JsonProcessingException ? malformed.getLocation() : null;
        Optional<Integer> line =
                Optional.ofNullable(location).map(JsonLocation::getLineNr).filter(n -> n > 0);
        Optional<Integer> column =
                Optional.ofNullable(location).map(JsonLocation::getColumnNr).filter(n -> n > 0);
        return new Violation(pointer(malformed), detail(malformed), Optional.empty(), line, column);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(JacksonException malformed) {
        if (!(malformed instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String detail(JacksonException malformed) {
        return switch (malformed) {
            case UnrecognizedPropertyException unknown ->
                "'%s' is not known here; expected one of %s"
                        .formatted(
                                unknown.getPropertyName(),
                                unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException format ->
                "'%s' is not %s".formatted(format.getValue(), expected(format.getTargetType()));
            case JsonMappingException mapping
            when mapping.getCause() instanceof IllegalArgumentException refused -> String.valueOf(refused.getMessage());
            case JsonMappingException mapping
            when mapping instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                    && mismatch.getTargetType() != null ->
                mismatch instanceof RequiredPartException
                        ? mismatch.getOriginalMessage()
                        : "expected " + expected(mismatch.getTargetType());
            case JsonMappingException _ -> "the value does not fit";
            default -> firstLine(malformed.getOriginalMessage());
        };
    }

    private static String expected(Class<?> target) {
        if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getFields())
                            .filter(Field::isEnumConstant)
                            .map(MalformedJson::jsonName)
                            .collect(Collectors.joining(", "));
        }
        if (target == String.class) {
            return "a text";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(target) ? "a list" : "an object";
    }

    private static String jsonName(Field constant) {
        JsonProperty name = constant.getAnnotation(JsonProperty.class);
        return name == null ? constant.getName() : name.value();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("the text is not JSON");
    }
}
