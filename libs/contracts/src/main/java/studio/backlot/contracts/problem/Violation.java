package studio.backlot.contracts.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** One thing wrong with an input, and where. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Violation(
        @JsonPropertyDescription("JSON pointer (RFC 6901) into the body or document, empty for the whole.")
        String pointer,

        @JsonPropertyDescription("What is wrong, what is expected, and what to do.")
        String detail,

        @JsonPropertyDescription("File of the production, where the input is one.")
        Optional<String> file,

        @JsonPropertyDescription("Line in the file, from 1.")
        Optional<Integer> line,

        @JsonPropertyDescription("Column in the line, from 1.")
        Optional<Integer> column) {

    public static Violation at(String pointer, String detail) {
        return new Violation(pointer, detail, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Violation in(String file, int line, int column, String detail) {
        return new Violation("", detail, Optional.of(file), Optional.of(line), Optional.of(column));
    }
}
