package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.ProductionRef;

/** All of a file has come that is to be footage of a production; nobody has looked at it yet. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FootageUploaded(
        @JsonPropertyDescription("Production that it is for, and its newest revision.")
        ProductionRef production,

        @JsonPropertyDescription("Its id, a UUID.") String footage,
        @JsonPropertyDescription("As its sender calls it.") String name,
        @JsonPropertyDescription("Bytes.") long size)
        implements ProductionEvent {

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production + "/footage/" + footage;
    }
}
