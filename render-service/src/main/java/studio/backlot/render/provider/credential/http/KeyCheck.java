package studio.backlot.render.provider.credential.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.render.provider.Fault;

/** What a provider says of keys. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record KeyCheck(
        @JsonPropertyDescription("Whether it takes them.") boolean accepted,

        @JsonPropertyDescription("What is wrong, such as credentials or no-connection.")
        Optional<String> code,

        @JsonPropertyDescription("In the provider's words.") Optional<String> detail) {

    static KeyCheck good() {
        return new KeyCheck(true, Optional.empty(), Optional.empty());
    }

    static KeyCheck failed(Fault fault) {
        return new KeyCheck(false, Optional.of(fault.code()), Optional.of(fault.detail()));
    }
}
