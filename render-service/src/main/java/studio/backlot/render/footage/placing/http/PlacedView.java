package studio.backlot.render.footage.placing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import studio.backlot.media.Framing;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.placing.db.PlacementRow;

/** Footage in a shot as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PlacedView(
        @JsonPropertyDescription("Key of the take; the shot's takes name it.")
        String key,

        @JsonPropertyDescription("The footage.") UUID footage,

        @JsonPropertyDescription("First frame of the footage, from 0.")
        long first,

        @JsonPropertyDescription("Length in frames of the production.")
        long frames,

        @JsonPropertyDescription("crop or letterbox.") Framing framing,
        @JsonPropertyDescription("Whether it is graded.") boolean graded,
        @JsonPropertyDescription("making, made or failed.") String status,

        @JsonPropertyDescription("Why it could not be made.")
        Optional<Footage.Failure> failure) {

    static PlacedView of(PlacementRow row) {
        var placement = row.placement();
        return new PlacedView(
                row.key(),
                placement.footage(),
                placement.stretch().first(),
                placement.stretch().frames(),
                placement.framing(),
                placement.grade().isPresent(),
                row.status.name().toLowerCase(Locale.ROOT),
                row.whyFailed());
    }
}
