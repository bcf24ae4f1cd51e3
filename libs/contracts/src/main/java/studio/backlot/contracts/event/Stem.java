package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.AssetRef;

/** A delivered submix. */
public record Stem(
        @JsonPropertyDescription("DX, MX or FX.") String name,

        @JsonPropertyDescription("48 kHz stereo 24-bit WAV.")
        AssetRef sound) {}
