package studio.backlot.render.measure;

import java.util.List;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Registration;
import studio.backlot.render.measure.picture.Similarity;

/** How far the last picture of a take is from the one that the shot after goes on from, as a seam across which nothing is to change. */
public final class EndReadings {
    private EndReadings() {}

    public static List<Reading> of(Picture last, Picture wanted) {
        Mask all = Mask.all(last.width(), last.height(), true);
        return List.of(
                Reading.whole(
                        Measure.SEAM_SHIFT,
                        Registration.between(last.luma(), wanted.luma(), all).length()),
                Reading.whole(
                        Measure.SEAM_COLOUR,
                        Ciede2000.of(SeamReadings.mean(last, all), SeamReadings.mean(wanted, all))),
                Reading.whole(Measure.SEAM_SIMILARITY, Similarity.of(last, wanted, all)));
    }
}
