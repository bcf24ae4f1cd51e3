package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.AssetRef;

/** What is spoken, as text. */
public record Captions(
        @JsonPropertyDescription("SubRip.") AssetRef srt,
        @JsonPropertyDescription("WebVTT.") AssetRef vtt) {}
