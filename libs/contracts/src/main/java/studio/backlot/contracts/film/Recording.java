package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;

/** A recorded line. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Recording(
        @JsonPropertyDescription("The line.") LineId line,
        @JsonPropertyDescription("48 kHz mono 16-bit WAV.") AssetRef sound,
        @JsonPropertyDescription("Length at rate 48000.") RationalTime duration,

        @JsonPropertyDescription("Mouth shapes in order; the last is rest.")
        List<MouthKey> mouths,

        @JsonPropertyDescription("Linear RMS of each 1/24 s, 0 to 1.")
        List<Double> loudness) {

    public Recording {
        mouths = Absent.list(mouths);
        loudness = Absent.list(loudness);
    }
}
