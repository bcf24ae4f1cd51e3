package studio.backlot.render.animatic.figure;

/** The points of a body that everything hangs on. */
enum Joint {
    PELVIS(0),
    WAIST(1),
    CHEST(2),
    NECK(3),
    HEAD(4),
    LEFT_SHOULDER(5),
    LEFT_ELBOW(6),
    LEFT_HAND(7),
    RIGHT_SHOULDER(8),
    RIGHT_ELBOW(9),
    RIGHT_HAND(10),
    LEFT_HIP(11),
    LEFT_KNEE(12),
    LEFT_FOOT(13),
    LEFT_TOE(14),
    RIGHT_HIP(15),
    RIGHT_KNEE(16),
    RIGHT_FOOT(17),
    RIGHT_TOE(18);

    /** Place in the arrays of a {@link Skeleton}. */
    private final int at;

    Joint(int at) {
        this.at = at;
    }

    int at() {
        return at;
    }
}
