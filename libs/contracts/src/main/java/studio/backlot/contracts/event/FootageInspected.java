package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;

/** Footage of a production was looked at: it can be used and watched, or it is refused. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FootageInspected(
        @JsonPropertyDescription("Production that it is for, and its newest revision.")
        ProductionRef production,

        @JsonPropertyDescription("Its id, a UUID.") String footage,
        @JsonPropertyDescription("As its sender calls it.") String name,

        @JsonPropertyDescription("What it holds; absent when it is refused.")
        Optional<FootageFacts> facts,

        @JsonPropertyDescription("The bytes that were uploaded; absent when it is refused.")
        Optional<AssetRef> original,

        @JsonPropertyDescription("Small H.264 MP4; absent when it is refused.")
        Optional<AssetRef> proxy,

        @JsonPropertyDescription("PNG; absent when it is refused.")
        Optional<AssetRef> thumbnail,

        @JsonPropertyDescription("Why it is refused, in a sentence.")
        Optional<String> refusal)
        implements ProductionEvent {

    public FootageInspected {
        facts = Absent.optional(facts);
        original = Absent.optional(original);
        proxy = Absent.optional(proxy);
        thumbnail = Absent.optional(thumbnail);
        refusal = Absent.optional(refusal);
    }

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production + "/footage/" + footage;
    }
}
