package studio.backlot.render.measure;

import java.util.List;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Similarity;

/** Whether a file shows what was drawn into it. */
public final class FileReadings {

    private FileReadings() {}

    /**
     * The worst of some frames.
     *
     * @param drawn the frames as they were drawn, one or more
     * @param read the same frames, read from the file
     */
    public static List<Reading> of(List<Picture> drawn, List<Picture> read) {
        double colour = 0;
        double similarity = 1;
        for (int at = 0; at < drawn.size(); at++) {
            Picture one = drawn.get(at);
            Mask all = Mask.all(one.width(), one.height(), true);
            colour = Math.max(colour, Palette.of(one, all).drift(Palette.of(read.get(at), all)));
            similarity = Math.min(similarity, Similarity.of(one, read.get(at), all));
        }
        return List.of(Reading.whole(Measure.FILE_COLOUR, colour), Reading.whole(Measure.FILE_SIMILARITY, similarity));
    }
}
