package studio.backlot.audio.speech;

import java.util.List;
import studio.backlot.contracts.film.MouthKey;

/** A finished line. */
public final class SpokenLine {

    private final byte[] wav;
    private final int samples;
    private final List<MouthKey> mouths;
    private final List<Double> loudness;

    SpokenLine(byte[] wav, int samples, List<MouthKey> mouths, List<Double> loudness) {
        this.wav = wav;
        this.samples = samples;
        this.mouths = List.copyOf(mouths);
        this.loudness = List.copyOf(loudness);
    }

    /** 48 kHz mono 16-bit. */
    public byte[] wav() {
        return wav;
    }

    /** Its length. */
    public int samples() {
        return samples;
    }

    /** Mouth shapes in order, the last is rest. */
    public List<MouthKey> mouths() {
        return mouths;
    }

    /** Linear RMS of each 1/24 s. */
    public List<Double> loudness() {
        return loudness;
    }
}
