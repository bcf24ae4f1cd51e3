package studio.backlot.audio.speech;

import java.util.List;
import studio.backlot.contracts.film.MouthKey;

/**
 * A finished line.
 *
 * @param wav 48 kHz mono 16-bit
 * @param samples length
 * @param mouths shapes in order, the last is rest
 * @param loudness linear RMS of each 1/24 s
 */
public record SpokenLine(byte[] wav, int samples, List<MouthKey> mouths, List<Double> loudness) {}
