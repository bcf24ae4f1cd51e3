package studio.backlot.render.correct;

import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.LocalFit;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Plane;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.measure.picture.Video;

/**
 * How far the colour of a small part has drifted, told from all pixels that have some of it: in luma and in both chromas a
 * {@link LocalFit} gives the part's own drift.
 *
 * @param luma that was added
 * @param blue chroma that was added
 * @param red chroma that was added
 * @param right pixels that the part has moved
 * @param down pixels that the part has moved
 */
record SmallDrift(double luma, double blue, double red, int right, int down) {

    /** How far a part may have moved, pixels. */
    private static final int REACH = 3;

    /** Surroundings that are looked at, pixels. */
    private static final int ROOM = 3;

    private static final double TOUCHED = 0.08;

    static SmallDrift between(Region region, Picture wanted, Picture there) {
        Mask about = region.mask().atLeast(TOUCHED).grown(ROOM);
        int[] box = about.room(REACH + 2);
        Video should = Video.of(wanted, box);
        Video is = Video.of(there, box);
        Video share = Video.of(region.mask(), box);
        Plane near = Video.of(about, box).luma();
        LocalFit[] fits = new LocalFit[3];
        for (int channel = 0; channel < fits.length; channel++) {
            fits[channel] = new LocalFit(should.channel(channel), is.channel(channel), share.channel(channel), near);
        }
        Shift moved = fits[0].best(Shift.NONE, REACH);
        double[] drift = new double[3];
        for (int channel = 0; channel < fits.length; channel++) {
            drift[channel] = fits[channel].at(moved.right(), moved.down()).factors()[1];
        }
        return new SmallDrift(drift[0], drift[1], drift[2], moved.right(), moved.down());
    }

    /** What red, green and blue move by to be as expected. */
    double[] back() {
        return Video.rgb(-luma, -blue, -red);
    }
}
