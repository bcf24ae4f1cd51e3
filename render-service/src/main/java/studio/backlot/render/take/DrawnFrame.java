package studio.backlot.render.take;

import studio.backlot.render.measure.picture.Picture;

/**
 * A frame as an engine drew it, to be compared with what can be read from the file.
 *
 * @param number from 0; decoding can begin with it
 * @param picture reduced to {@link SampledFrames#times} less in each direction
 */
public record DrawnFrame(long number, Picture picture) {}
