package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.TimeRange;

/** Where a line sounds within its shot. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlacedLine(
        @JsonPropertyDescription("The line.") LineId line,
        @JsonPropertyDescription("Who speaks.") CharacterId character,
        @JsonPropertyDescription("The words.") String text,

        @JsonPropertyDescription("From the shot's first frame, at the film's frame rate.")
        TimeRange range,

        @JsonPropertyDescription("The recording.") AssetRef sound) {}
