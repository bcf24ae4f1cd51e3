package studio.backlot.audio.sound;

import java.util.ArrayList;
import java.util.List;

/** Integrated loudness after ITU-R BS.1770-4: K-weighting, blocks of 400 ms every 100 ms, two gates. */
public final class Loudness {

    private static final int HOP = Rate.HZ / 10;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    private final Biquad[] shelves;
    private final Biquad[] highs;
    private final List<Double> hops = new ArrayList<>();
    private double sum;
    private int inHop;

    public Loudness(int channels) {
        shelves = new Biquad[channels];
        highs = new Biquad[channels];
        for (int c = 0; c < channels; c++) {
            shelves[c] = new Biquad(
                    new double[] {1.53512485958697, -2.69169618940638, 1.19839281085285},
                    new double[] {1, -1.69065929318241, 0.73248077421585});
            highs[c] = new Biquad(new double[] {1, -2, 1}, new double[] {1, -1.99004745483398, 0.99007225036621});
        }
    }

    /** Integrated loudness of a mono sound as it would be from one of two speakers; −70 for silence. */
    public static double ofMono(float[] samples) {
        Loudness meter = new Loudness(1);
        for (float sample : samples) {
            meter.add(sample);
        }
        return meter.integrated();
    }

    /** One sample of a mono sound. */
    public void add(float sample) {
        double weighted = highs[0].step(shelves[0].step(sample));
        account(weighted * weighted);
    }

    /** One sample of each channel of a stereo sound. */
    public void add(float left, float right) {
        double weightedLeft = highs[0].step(shelves[0].step(left));
        double weightedRight = highs[1].step(shelves[1].step(right));
        account(weightedLeft * weightedLeft + weightedRight * weightedRight);
    }

    /** LUFS; a sound shorter than a block is measured as far as it goes. */
    public double integrated() {
        List<Double> blocks = new ArrayList<>();
        for (int i = 0; i + 4 <= hops.size(); i++) {
            blocks.add((hops.get(i) + hops.get(i + 1) + hops.get(i + 2) + hops.get(i + 3)) / (4 * HOP));
        }
        if (blocks.isEmpty()) {
            double energy = sum + hops.stream().mapToDouble(Double::doubleValue).sum();
            blocks.add(energy / Math.max(1, inHop + hops.size() * HOP));
        }
        double first = gatedMean(blocks, ABSOLUTE_GATE);
        return level(gatedMean(blocks, Math.max(ABSOLUTE_GATE, level(first) + RELATIVE_GATE)));
    }

    private void account(double power) {
        sum += power;
        if (++inHop == HOP) {
            hops.add(sum);
            sum = 0;
            inHop = 0;
        }
    }

    private static double gatedMean(List<Double> blocks, double gate) {
        return blocks.stream()
                .mapToDouble(Double::doubleValue)
                .filter(power -> level(power) > gate)
                .average()
                .orElse(0);
    }

    private static double level(double power) {
        return power <= 0 ? ABSOLUTE_GATE : Math.max(ABSOLUTE_GATE, -0.691 + 10 * Math.log10(power));
    }
}
