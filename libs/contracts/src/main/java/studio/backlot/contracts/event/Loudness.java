package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Measured as in ITU-R BS.1770-4 and EBU Tech 3342. */
public record Loudness(
        @JsonPropertyDescription("LUFS.") double integrated,
        @JsonPropertyDescription("dBTP.") double truePeak,
        @JsonPropertyDescription("LU.") double range) {}
