package studio.backlot.render.take;

import studio.backlot.contracts.id.ShotId;

/**
 * The name of a take: shot, which names its scene, and number, such as {@code 12B-3}.
 *
 * @param number 1 for the shot's first take; the same picture keeps its number in later revisions
 */
public record Slate(ShotId shot, int number) {
    public Slate {
        if (number < 1) {
            throw new IllegalArgumentException("number: expected 1 or more, not " + number);
        }
    }

    @Override
    public String toString() {
        return shot + "-" + number;
    }
}
