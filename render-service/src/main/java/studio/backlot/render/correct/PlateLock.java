package studio.backlot.render.correct;

import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * The two passes of a shot: the plate, which is drawn once, and the characters over it through their matte. Outside the matte the result is
 * the plate bit for bit, whatever the take shows there.
 */
public final class PlateLock {

    /** Difference of a channel from which a pixel is somebody's, when no matte is given. */
    private static final int DIFFERS = 14;

    /** How far from where a character is expected they may be, pixels. */
    private static final int ROOM = 6;

    /** Weight from which a pixel is a character's: light and glass let the set through and are the take's all the same. */
    private static final double THERE = 0.03;

    private PlateLock() {}

    /**
     * The take through the matte over the plate: {@code plate + matte × (take - plate)} for each channel, rounded. A pixel whose matte is 0
     * is the plate's, one whose matte is 1 the take's.
     */
    public static Picture over(Picture plate, Picture take, Mask matte) {
        int[] below = plate.pixels();
        int[] above = take.pixels();
        int[] locked = new int[below.length];
        for (int at = 0; at < locked.length; at++) {
            double there = matte.at(at % plate.width(), at / plate.width());
            locked[at] = there <= 0 ? below[at] : there >= 1 ? above[at] : mixed(below[at], above[at], there);
        }
        return new Picture(plate.width(), plate.height(), locked);
    }

    private static int mixed(int below, int above, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = below >> shift & 255;
            int to = above >> shift & 255;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    /**
     * Where the people are when nobody says so: what differs from the plate about where characters and their shadows are expected, without
     * specks and holes.
     */
    public static Mask byDifference(ExpectedFrame expected, Picture take) {
        Picture plate = expected.plate();
        Mask near = expected.people().atLeast(0.02).grown(ROOM);
        float[] differs = new float[plate.width() * plate.height()];
        for (int at = 0; at < differs.length; at++) {
            int x = at % plate.width();
            int y = at / plate.width();
            boolean other = near.at(x, y) > 0 && farthest(plate.at(x, y), take.at(x, y)) >= DIFFERS;
            differs[at] = other ? 1 : 0;
        }
        Mask rough = new Mask(plate.width(), plate.height(), differs);
        return rough.shrunk(1).grown(3).shrunk(2).grown(1);
    }

    /** The matte to lock with: people with their shadows, where a shadow is expected and nobody gave it. */
    public static Mask matte(ExpectedFrame expected, Iterable<Mask> given) {
        Mask matte = Mask.all(expected.plate().width(), expected.plate().height(), false);
        for (Mask one : given) {
            matte = matte.or(one);
        }
        Mask characters = expected.regions().stream()
                .filter(region -> region.key().kind() == Region.Kind.WHOLE)
                .map(Region::mask)
                .reduce(Mask.all(matte.width(), matte.height(), false), Mask::or);
        return matte.atLeast(THERE).or(expected.people().and(characters.not()));
    }

    private static int farthest(int one, int other) {
        int red = Math.abs((one >> 16 & 255) - (other >> 16 & 255));
        int green = Math.abs((one >> 8 & 255) - (other >> 8 & 255));
        int blue = Math.abs((one & 255) - (other & 255));
        return Math.max(red, Math.max(green, blue));
    }
}
