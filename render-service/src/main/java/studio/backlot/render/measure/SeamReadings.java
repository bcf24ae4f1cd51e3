package studio.backlot.render.measure;

import java.util.List;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.picture.Blocks;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Registration;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.measure.picture.Similarity;

/** Whether the picture goes on from the take before as it should. */
final class SeamReadings {

    /** A picture that is to be less like the one before than this is another one, and no shift leads from one to the other. */
    private static final double GOES_ON = 0.6;

    private SeamReadings() {}

    /** Readings, none when the picture is to jump. */
    static List<Reading> of(ExpectedFrame expected, Picture first, Expectation.Before before) {
        Mask all = Mask.all(first.width(), first.height(), true);
        double similarityWanted = similarity(expected, before);
        if (similarityWanted < GOES_ON) {
            return List.of();
        }
        Mask background = expected.background();
        Shift wanted = shift(before.expected(), expected.picture(), background);
        Shift there = shift(before.taken(), first, background);
        double similarity = Similarity.of(before.taken(), first, all);
        return List.of(
                Reading.whole(Measure.SEAM_SHIFT, there.minus(wanted).length()),
                Reading.whole(Measure.SEAM_COLOUR, colour(expected.picture(), first, before, all)),
                Reading.whole(Measure.SEAM_SIMILARITY, Math.min(1, similarity / Math.max(0.05, similarityWanted))));
    }

    /** Readings of a picture of its own, which is to be the one before as nearly as that; none when the picture is to jump. */
    static List<Reading> ofItself(ExpectedFrame expected, Picture first, Expectation.Before before) {
        return similarity(expected, before) < GOES_ON ? List.of() : EndReadings.of(before.taken(), first);
    }

    private static double similarity(ExpectedFrame expected, Expectation.Before before) {
        Picture picture = expected.picture();
        return Similarity.of(before.expected(), picture, Mask.all(picture.width(), picture.height(), true));
    }

    private static Shift shift(Picture from, Picture to, Mask where) {
        return Registration.between(from.luma(), to.luma(), where);
    }

    /** What the mean colour does from one picture to another beside what it should do, from the expected mean. */
    static double colour(Picture expected, Picture first, Expectation.Before before, Mask all) {
        Lab from = mean(before.taken(), all);
        Lab to = mean(first, all);
        Lab wantedFrom = mean(before.expected(), all);
        Lab wantedTo = mean(expected, all);
        Lab off = new Lab(
                wantedTo.l() + (to.l() - from.l()) - (wantedTo.l() - wantedFrom.l()),
                wantedTo.a() + (to.a() - from.a()) - (wantedTo.a() - wantedFrom.a()),
                wantedTo.b() + (to.b() - from.b()) - (wantedTo.b() - wantedFrom.b()));
        return Ciede2000.of(wantedTo, off);
    }

    static Lab mean(Picture picture, Mask all) {
        List<Blocks.Square> squares = Blocks.of(picture, all).squares();
        double l = 0;
        double a = 0;
        double b = 0;
        for (Blocks.Square square : squares) {
            l += square.colour().l() / squares.size();
            a += square.colour().a() / squares.size();
            b += square.colour().b() / squares.size();
        }
        return new Lab(l, a, b);
    }
}
