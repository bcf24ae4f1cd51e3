package studio.backlot.render.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.EndReadings;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.OwnReadings;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.picture.Layout;
import studio.backlot.render.measure.picture.Picture;

/**
 * Takes that show another picture than the one that was drawn: a model that is told in words what to film has a set, people and a camera of
 * its own. To hold those against the drawing pixel by pixel says nothing, and to put them right by it would paint over what was bought.
 *
 * @param script in the size in which takes are measured
 * @param drawing a frame as it was drawn, by its number
 * @param before the other side of the seam to the shot before
 * @param still that the take was to begin with
 */
record OwnPicture(
        MediaTools tools,
        ShotScript script,
        LongFunction<ExpectedFrame> drawing,
        Optional<Expectation.Before> before,
        Optional<Picture> still) {

    /**
     * Likeness of the layouts from which a take shows what was drawn. Of 30 shots with every defect in three strengths the least is 0.33
     * (a piece re-arranged, or a jump of 10 pixels at the seam); of two shots on different sets the most is 0.13.
     */
    private static final double FOLLOWS = 0.2;

    /** Frames that are compared, evenly over the take. */
    private static final int SAMPLES = 4;

    /** Whether a take shows what was drawn in any of some frames. */
    boolean follows(Path picture) {
        try (FrameDecoder decoder = decoder(picture)) {
            byte[] bytes = new byte[decoder.frameBytes()];
            int sample = 0;
            while (sample < SAMPLES && decoder.read(bytes)) {
                if (decoder.frames() > sampled(sample)) {
                    if (follows(drawing.apply(sampled(sample)), picture(bytes))) {
                        return true;
                    }
                    sample++;
                }
            }
        }
        return false;
    }

    /** With people or without: whoever is lost has not changed the set. */
    private static boolean follows(ExpectedFrame drawn, Picture taken) {
        return Layout.likeness(drawn.picture(), taken) >= FOLLOWS || Layout.likeness(drawn.plate(), taken) >= FOLLOWS;
    }

    private long sampled(int sample) {
        return script.frames() * (2L * sample + 1) / (2 * SAMPLES);
    }

    /** What the take tells by itself. */
    List<Reading> readings(Path picture) {
        OwnReadings own = new OwnReadings();
        List<Reading> readings = new ArrayList<>();
        List<Picture> samples = new ArrayList<>();
        try (FrameDecoder decoder = decoder(picture)) {
            byte[] bytes = new byte[decoder.frameBytes()];
            while (decoder.read(bytes)) {
                Picture taken = picture(bytes);
                own.see(taken);
                if (decoder.frames() == 1) {
                    before.ifPresent(last -> readings.addAll(OwnReadings.seam(drawing.apply(0), taken, last)));
                    still.ifPresent(given -> readings.addAll(EndReadings.of(given, taken)));
                }
                if (samples.size() < SAMPLES && decoder.frames() > sampled(samples.size())) {
                    samples.add(taken);
                }
            }
        }
        MoveKind move = script.shot().brief().camera().move();
        own.all().stream()
                .filter(reading -> reading.measure() != Measure.JITTER || move != MoveKind.HANDHELD)
                .forEach(readings::add);
        if (move == MoveKind.STATIC && samples.size() == SAMPLES) {
            readings.add(drift(samples.getFirst(), samples.getLast()));
        }
        return readings;
    }

    private Reading drift(Picture early, Picture late) {
        Picture drawnEarly = drawing.apply(sampled(0)).picture();
        return OwnReadings.gradeDrift(
                new Expectation.Before(drawnEarly, early), drawing.apply(sampled(SAMPLES - 1)), late);
    }

    private FrameDecoder decoder(Path picture) {
        FilmFormat format = script.format();
        return FrameDecoder.scaled(tools, picture, PixelLayout.RGB, format.width(), format.height());
    }

    private Picture picture(byte[] bytes) {
        return Picture.ofBytes(bytes, script.format().width(), script.format().height());
    }
}
