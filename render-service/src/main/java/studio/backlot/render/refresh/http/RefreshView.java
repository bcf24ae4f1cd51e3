package studio.backlot.render.refresh.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.render.refresh.Difference;
import studio.backlot.render.refresh.Refresh;

/** What a provider's list says otherwise than the catalogue. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RefreshView(
        @JsonPropertyDescription("As the catalogue names it.")
        String provider,

        @JsonPropertyDescription("Model by model; empty when all is as it was.") @JsonInclude
        List<Difference> differences,

        @JsonPropertyDescription("Whether a version would come of it, or has.")
        boolean changes,

        @JsonPropertyDescription("Version that was kept; absent when nothing was.")
        Optional<Integer> version) {

    static RefreshView of(String provider, Refresh.Outcome outcome, Optional<Integer> version) {
        return new RefreshView(provider, outcome.differences(), outcome.changes(), version);
    }
}
