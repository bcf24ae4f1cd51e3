package studio.backlot.audio.spotting;

import studio.backlot.contracts.id.AssetRef;

/**
 * A line in its place.
 *
 * @param start sample of the film on which the recording begins
 * @param length samples that the cut gives it
 * @param speaker name for captions
 * @param offScreen whether the speaker is not seen
 */
public record SpottedLine(long start, long length, String speaker, boolean offScreen, String text, AssetRef sound) {

    public long end() {
        return start + length;
    }
}
