package studio.backlot.render.cut.diff;

import java.util.Optional;

/**
 * What the picture of a clip is a function of.
 *
 * @param tail frames up to its last over which it fades
 * @param below what is seen below its opening
 */
record Picture(
        String slate,
        long sourceIn,
        long frames,
        double speed,
        String opening,
        long head,
        long tail,
        boolean whole,
        Optional<Below> below) {

    record Below(String slate, long sourceOut, double speed) {}

    static Picture of(CutSheet cut, int at) {
        Edit edit = cut.edits().get(at);
        Opening next = cut.openingAfter(at);
        Optional<Below> below = at > 0 && edit.opening().overlaps()
                ? Optional.of(cut.edits().get(at - 1))
                        .map(previous -> new Below(previous.slate(), previous.sourceOut(), previous.speed()))
                : Optional.empty();
        return new Picture(
                edit.slate(),
                edit.sourceIn(),
                edit.frames(),
                edit.speed(),
                edit.opening().kind(),
                edit.opening().after(),
                next.before(),
                edit.sourceIn() == 0 && edit.frames() == edit.available() && edit.speed() == 1,
                below);
    }

    /** Whether the take is shown as it is. */
    boolean plain() {
        return whole && head == 0 && tail == 0;
    }
}
