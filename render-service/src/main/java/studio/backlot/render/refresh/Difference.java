package studio.backlot.render.refresh;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Tier;
import studio.backlot.render.prompt.profile.Change;

/** What a provider's list says otherwise of a model than the catalogue. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Difference(
        @JsonPropertyDescription("new, changed, gone, ending, or not-offered: new, and without a price or lengths.")
        Kind kind,

        @JsonPropertyDescription("The profile; absent of a model that is not offered.")
        Optional<String> profile,

        @JsonPropertyDescription("The provider's name of the model.")
        String model,

        @JsonPropertyDescription("Quality of what it makes.")
        Tier tier,

        @JsonPropertyDescription("What is otherwise, old and new.")
        List<Change> changes,

        @JsonPropertyDescription("What it has beyond the profile; nobody has tried it, so it is not used.")
        List<String> further) {

    public Difference {
        profile = Absent.optional(profile);
        changes = Absent.list(changes);
        further = Absent.list(further);
    }

    /** What has become of a model. */
    public enum Kind {
        /** There was no profile of it. */
        @JsonProperty("new")
        NEW,
        /** Its facts are others. */
        @JsonProperty("changed")
        CHANGED,
        /** It is not listed any more. */
        @JsonProperty("gone")
        GONE,
        /** Its end has been said. */
        @JsonProperty("ending")
        ENDING,
        /** There is no profile of it, and the list says too little to make one. */
        @JsonProperty("not-offered")
        NOT_OFFERED
    }
}
