package studio.backlot.render.measure.expected;

import java.util.List;
import studio.backlot.contracts.film.Form;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * What one frame should show.
 *
 * @param picture with everybody
 * @param plate the same frame without people and their shadows
 * @param people where characters and their shadows are
 * @param background where only the set is, 1 or 0, with some room about people: breath and hair move, holograms float
 * @param still the background farther from people, so that windows of 11 pixels do not reach them
 * @param regions parts of every character; {@link Region.Kind#WHOLE} is their matte
 */
public record ExpectedFrame(
        Picture picture, Picture plate, Mask people, Mask background, Mask still, List<Region> regions) {

    private static final int ROOM = 4;
    private static final int WINDOW = 3;
    private static final double LEAST = 0.02;

    /** Holograms float, and their rows jump aside when they glitch, by up to this part of a picture's width. */
    private static final int FLOATS = 20;

    /** Breath and a turn of the head move by up to this part of a figure's size, the root of its area. */
    private static final double SWAYS = 12;

    public ExpectedFrame {
        regions = List.copyOf(regions);
    }

    public static ExpectedFrame of(Picture picture, Picture plate, Mask people, List<Region> regions) {
        Mask near = people.atLeast(LEAST).grown(ROOM);
        for (Region region : regions) {
            if (region.key().kind() == Region.Kind.WHOLE) {
                near = near.or(region.mask().atLeast(LEAST).grown(reach(region)));
            }
        }
        return new ExpectedFrame(
                picture, plate, people, near.not(), near.grown(WINDOW).not(), regions);
    }

    ExpectedFrame halved() {
        List<Region> half = regions.stream()
                .map(region -> new Region(region.key(), region.mask().halved()))
                .toList();
        return of(picture.halved(), plate.halved(), people.halved(), half);
    }

    /** How far a character may move, pixels: whoever is nearer sways farther. */
    private static int reach(Region whole) {
        int most = whole.mask().width() / FLOATS;
        return whole.key().form() == Form.HOLOGRAM
                ? most
                : Math.clamp(Math.round(Math.sqrt(whole.mask().area()) / SWAYS), ROOM, most);
    }
}
