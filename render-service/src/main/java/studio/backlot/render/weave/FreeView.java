package studio.backlot.render.weave;

import java.util.List;

/**
 * Brings a camera out of walls and pieces to where it sees its subject.
 *
 * @param lensAsked whether the brief names the lens, so that a change is worth a word
 * @param surround whose side of the line is kept when the camera has to go elsewhere
 * @param warnings receives what had to be changed
 */
record FreeView(Stage stage, boolean lensAsked, Surround surround, List<String> warnings) {

    /** Out of walls and pieces and in sight of the face; the lens gets wider when the camera must come closer. */
    Camera of(Camera wanted, Point target, Subject subject) {
        Camera inside = squeezed(wanted, target);
        if (fits(inside, subject)) {
            if (lensAsked && inside.lens() < wanted.lens() * 0.9) {
                warnings.add("The lens went from %d to %d mm because a wall stands in the way."
                        .formatted(Math.round(wanted.lens()), Math.round(inside.lens())));
            }
            return inside;
        }
        for (int step = 1; step <= 16; step++) {
            int out = (step + 1) / 2;
            double degrees = (step % 2 == 0 ? -9.0 : 9.0) * out;
            Camera turned = squeezed(
                    Camera.lookingAt(wanted.position().turned(target, degrees), target, wanted.lens()), target);
            if (fits(turned, subject) && surround.keepsSide(turned.position())) {
                warnings.add("The camera went %d degrees around because something stands in the way."
                        .formatted(Math.round(Math.abs(degrees))));
                return turned;
            }
        }
        for (int step = 1; step <= 8; step++) {
            Camera closer = moved(inside, inside.position().towards(target, step * 0.1), target);
            if (fits(closer, subject)) {
                warnings.add("The camera went closer because something stands in the way.");
                return closer;
            }
        }
        warnings.add("Nothing gives a free view of the subject; the camera looks past what stands in the way.");
        return inside;
    }

    private boolean fits(Camera camera, Subject subject) {
        return !stage.inPiece(camera.position()) && !stage.hides(camera.position(), subject.face());
    }

    private Camera squeezed(Camera wanted, Point target) {
        Point place = wanted.position();
        Point free = stage.withinWalls(place);
        if (free.equals(place)) {
            return wanted;
        }
        Point way = place.minus(target);
        double share = 1;
        while (share > 0.12
                && !nearly(stage.withinWalls(target.plus(way.times(share))), target.plus(way.times(share)))) {
            share -= 0.04;
        }
        return share > 0.12 ? moved(wanted, target.plus(way.times(share)), target) : moved(wanted, free, target);
    }

    private static boolean nearly(Point one, Point other) {
        return one.distance(other) < 0.03;
    }

    /** The camera elsewhere, with the lens that keeps the subject as large as it was. */
    private static Camera moved(Camera camera, Point place, Point target) {
        double before = Math.max(0.1, camera.position().distance(target));
        double now = Math.max(0.1, place.distance(target));
        return Camera.lookingAt(place, target, Math.clamp(camera.lens() * now / before, 13, 300));
    }
}
