package studio.backlot.audio.mix;

import java.nio.file.Path;

/**
 * The files of a mix, 48 kHz stereo 24-bit, all as long as the film. The stems add up to the mix.
 *
 * @param loudness of the mix, LUFS
 */
public record Mix(Path dialogue, Path music, Path effects, Path mix, double loudness) {}
