package studio.backlot.audio.spotting;

import java.util.List;
import studio.backlot.audio.atmosphere.Atmosphere;
import studio.backlot.audio.score.Cue;

/**
 * Everything that sounds in a film, in samples of 48 kHz from its first frame.
 *
 * @param samples length of the film, exactly its frames
 * @param seed of the film, the same for every revision
 */
public record Spotting(long samples, long seed, List<SpottedLine> lines, List<Cue> cues, List<Atmosphere> atmospheres) {

    public Spotting {
        lines = List.copyOf(lines);
        cues = List.copyOf(cues);
        atmospheres = List.copyOf(atmospheres);
    }
}
