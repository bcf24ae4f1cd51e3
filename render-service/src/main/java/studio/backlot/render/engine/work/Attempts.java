package studio.backlot.render.engine.work;

import studio.backlot.render.take.NotAgain;

/** The attempts at an order that are paid. */
final class Attempts {
    private final int most;
    private int made;

    Attempts(int most) {
        this.most = most;
    }

    /**
     * Begins one.
     *
     * @return its number, from 1
     */
    int next() {
        if (made == most) {
            throw new NotAgain("As many attempts as are to be paid were made.");
        }
        made++;
        return made;
    }
}
