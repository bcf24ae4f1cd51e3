package studio.backlot.render.measure;

import java.util.List;

/**
 * Consistency of feature vectors over the frames of a clip, as VBench's subject consistency (DINO features) and background consistency
 * (CLIP features). Z. Huang et al.: VBench: Comprehensive Benchmark Suite for Video Generative Models. CVPR 2024. The vectors come from
 * whoever has a model; this is the formula.
 */
public final class FeatureConsistency {

    private FeatureConsistency() {}

    /**
     * Mean over every frame but the first of half of its cosine with the frame before plus half of that with the first frame, negative
     * cosines counted as 0; 1 when all vectors point the same way.
     *
     * @param features one vector for each frame, all of the same length and none of them 0; at least two
     */
    public static double of(List<double[]> features) {
        if (features.size() < 2) {
            throw new IllegalArgumentException("features: expected two frames or more, not " + features.size());
        }
        double sum = 0;
        for (int at = 1; at < features.size(); at++) {
            sum += Math.max(0, cosine(features.get(at), features.get(at - 1))) / 2;
            sum += Math.max(0, cosine(features.get(at), features.getFirst())) / 2;
        }
        return sum / (features.size() - 1);
    }

    private static double cosine(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "features: expected vectors of one length, not %d and %d".formatted(one.length, other.length));
        }
        double dot = 0;
        double square = 0;
        double squareOther = 0;
        for (int at = 0; at < one.length; at++) {
            dot += one[at] * other[at];
            square += one[at] * one[at];
            squareOther += other[at] * other[at];
        }
        if (!(square > 0 && squareOther > 0 && Double.isFinite(dot))) {
            throw new IllegalArgumentException("features: a vector of zeros, or of what is no number, points nowhere");
        }
        return dot / Math.sqrt(square * squareOther);
    }
}
