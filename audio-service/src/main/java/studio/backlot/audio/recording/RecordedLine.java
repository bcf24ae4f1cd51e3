package studio.backlot.audio.recording;

import java.util.List;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;

/** A line that was spoken, whatever production it belongs to. */
public record RecordedLine(AssetRef sound, RationalTime duration, List<MouthKey> mouths, List<Double> loudness) {

    public RecordedLine {
        mouths = List.copyOf(mouths);
        loudness = List.copyOf(loudness);
    }

    /** As the recording of a production's line. */
    public Recording as(LineId line) {
        return new Recording(line, sound, duration, mouths, loudness);
    }
}
