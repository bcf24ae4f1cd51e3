package studio.backlot.render.shot.work;

import studio.backlot.render.shot.Retake;

/** Everything that a retake is filmed from; the order's request has its notes and its seed. */
record RetakeOrder(ShotOrder order, Retake retake) {
    String taskKey() {
        return order.taskKey() + "/" + retake.number();
    }
}
