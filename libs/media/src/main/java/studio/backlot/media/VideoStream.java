package studio.backlot.media;

import java.util.OptionalLong;
import studio.backlot.contracts.time.RationalTime;

/**
 * A picture stream.
 *
 * @param codec such as h264
 * @param width pixels
 * @param height pixels
 * @param rate frames a second
 * @param frames how many, where the container says it
 * @param duration length in the stream's own ticks
 * @param colourSpace matrix coefficients such as bt709, or unknown
 */
public record VideoStream(
        String codec,
        int width,
        int height,
        FrameRate rate,
        OptionalLong frames,
        RationalTime duration,
        String colourSpace) {}
