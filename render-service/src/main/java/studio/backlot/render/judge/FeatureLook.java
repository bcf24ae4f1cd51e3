package studio.backlot.render.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.Framing;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.measure.FeatureConsistency;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.feature.FeatureModel;

/**
 * What models of pictures see in a take: whether it stays the same subject, in the same place.
 *
 * @param models what each measure is told by; a measure without a model is not told
 */
public record FeatureLook(Map<Measure, FeatureModel> models) {
    private static final Logger LOG = Logger.getLogger(FeatureLook.class);

    /** Frames of a second that are looked at, as VBench's films have. */
    private static final int A_SECOND = 8;

    /** Without models. */
    static final FeatureLook NONE = new FeatureLook(Map.of());

    public FeatureLook {
        models = Map.copyOf(models);
    }

    /** A model that fails tells nothing: a take that is paid is not lost for want of a number. */
    List<Reading> readings(MediaTools tools, Path picture, int frameRate) {
        List<Reading> readings = new ArrayList<>();
        models.forEach((measure, model) -> {
            try {
                List<double[]> features = features(tools, picture, frameRate, model);
                if (features.size() > 1) {
                    readings.add(Reading.whole(measure, FeatureConsistency.of(features)));
                }
            } catch (IllegalStateException | IllegalArgumentException failed) {
                LOG.errorf("%s is not measured: %s", measure.label(), failed.getMessage());
            }
        });
        return readings;
    }

    private static List<double[]> features(MediaTools tools, Path picture, int frameRate, FeatureModel model) {
        FeatureModel.Size size = model.size();
        List<double[]> features = new ArrayList<>();
        try (FrameDecoder decoder =
                FrameDecoder.framed(tools, picture, PixelLayout.RGB, 0, size.width(), size.height(), Framing.CROP)) {
            byte[] rgb = new byte[decoder.frameBytes()];
            while (decoder.read(rgb)) {
                if ((decoder.frames() - 1) * A_SECOND % frameRate < A_SECOND) {
                    features.add(model.features(rgb));
                }
            }
        }
        return features;
    }
}
