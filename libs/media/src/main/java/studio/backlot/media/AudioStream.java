package studio.backlot.media;

import studio.backlot.contracts.time.RationalTime;

/**
 * A sound stream.
 *
 * @param codec such as aac
 * @param sampleRate samples a second
 * @param channels 1 or more
 * @param duration length in the stream's own ticks
 */
public record AudioStream(String codec, int sampleRate, int channels, RationalTime duration) {}
