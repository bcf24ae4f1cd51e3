package studio.backlot.render.drift;

import java.util.List;
import java.util.stream.IntStream;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Similarity;

/** What somebody would see of a defect, told from pictures without grain, drawn with it and without it. */
final class Truth {

    /** CIEDE2000 and SSIM beyond which a difference is visible. */
    static final double VISIBLE_COLOUR = 3;

    static final double VISIBLE_SIMILARITY = 0.95;

    /** Share of a frame that a change must take up. */
    private static final double VISIBLE_AREA = 0.005;

    private Truth() {}

    /** Pixels that another colour has come to, and by how much on average. */
    record Change(int pixels, double mean) {}

    /** Of all pixels that differ by at least {@code least} in CIEDE2000. */
    static Change change(Picture clean, Picture drifted, Mask where, double least) {
        int pixels = 0;
        double sum = 0;
        for (int y = 0; y < clean.height(); y++) {
            for (int x = 0; x < clean.width(); x++) {
                int one = clean.at(x, y);
                int other = drifted.at(x, y);
                if (one != other && where.at(x, y) > 0.5) {
                    double difference = Ciede2000.of(Lab.of(one), Lab.of(other));
                    if (difference >= least) {
                        pixels++;
                        sum += difference;
                    }
                }
            }
        }
        return new Change(pixels, pixels == 0 ? 0 : sum / pixels);
    }

    /** Pixels that differ by at least {@code least} in CIEDE2000. */
    static Mask where(Picture clean, Picture drifted, double least) {
        float[] where = new float[clean.width() * clean.height()];
        for (int at = 0; at < where.length; at++) {
            int x = at % clean.width();
            int y = at / clean.width();
            int one = clean.at(x, y);
            int other = drifted.at(x, y);
            where[at] = one != other && Ciede2000.of(Lab.of(one), Lab.of(other)) >= least ? 1 : 0;
        }
        return new Mask(clean.width(), clean.height(), where);
    }

    /** A part of somebody has visibly another colour: enough pixels of it, by enough on average. */
    static boolean part(Picture clean, Picture drifted, Mask core, int least) {
        Change change = change(clean, drifted, core, 0);
        double area = core.area();
        return area >= least && change.pixels() * change.mean() / area >= VISIBLE_COLOUR;
    }

    /** A part of the frame visibly shows something else. */
    static boolean area(Picture clean, Picture drifted, Mask where) {
        return change(clean, drifted, where, VISIBLE_COLOUR).pixels() >= VISIBLE_AREA * clean.width() * clean.height();
    }

    /** In any frame. */
    static boolean anyArea(List<Picture> clean, List<Picture> drifted, Mask where) {
        return IntStream.range(0, clean.size()).anyMatch(at -> area(clean.get(at), drifted.get(at), where));
    }

    /** The whole frame has visibly another colour on average. */
    static boolean grade(Picture clean, Picture drifted) {
        Mask all = Mask.all(clean.width(), clean.height(), true);
        Change change = change(clean, drifted, all, 0);
        return change.pixels() * change.mean() / all.area() >= VISIBLE_COLOUR;
    }

    /** In at least one frame the structure is visibly another. */
    static boolean structure(List<Picture> clean, List<Picture> drifted, List<Mask> where) {
        return IntStream.range(0, clean.size())
                .anyMatch(at -> Similarity.of(clean.get(at), drifted.get(at), where.get(at)) < VISIBLE_SIMILARITY);
    }
}
