package studio.backlot.render.measure.expected;

import java.util.List;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * What one frame should show.
 *
 * @param picture with everybody
 * @param plate the same frame without people and their shadows
 * @param people where characters and their shadows are
 * @param background where only the set is, 1 or 0, with some room about people: breath and hair move
 * @param still the background farther from people, so that windows of 11 pixels do not reach them
 * @param regions parts of every character; {@link Region.Kind#WHOLE} is their matte
 */
public record ExpectedFrame(
        Picture picture, Picture plate, Mask people, Mask background, Mask still, List<Region> regions) {

    private static final int ROOM = 4;
    private static final int WINDOW = 3;
    private static final double LEAST = 0.02;

    public ExpectedFrame {
        regions = List.copyOf(regions);
    }

    public static ExpectedFrame of(Picture picture, Picture plate, Mask people, List<Region> regions) {
        Mask near = people.atLeast(LEAST).grown(ROOM);
        return new ExpectedFrame(
                picture, plate, people, near.not(), near.grown(WINDOW).not(), regions);
    }
}
