package studio.backlot.render.measure;

import java.util.List;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * VBench's temporal flickering of regions that stand still: {@code (255 - mean absolute difference of consecutive frames) / 255}, over
 * red, green and blue; 1 when nothing changes. Z. Huang et al.: VBench. CVPR 2024.
 */
public final class TemporalFlicker {

    private TemporalFlicker() {}

    /** Of two frames or more, over what stands still in all of them. */
    public static double of(List<Picture> frames, Mask still) {
        double sum = 0;
        double area = 0;
        for (int at = 1; at < frames.size(); at++) {
            for (int y = 0; y < still.height(); y++) {
                for (int x = 0; x < still.width(); x++) {
                    double weight = still.at(x, y);
                    sum += weight
                            * difference(
                                    frames.get(at).at(x, y), frames.get(at - 1).at(x, y));
                    area += weight;
                }
            }
        }
        return area == 0 ? 1 : (255 - sum / area) / 255;
    }

    private static double difference(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        int blue = Math.abs((one & 255) - (other & 255));
        return (red + green + blue) / 3.0;
    }
}
