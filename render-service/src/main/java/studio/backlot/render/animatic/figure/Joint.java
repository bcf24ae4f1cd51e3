package studio.backlot.render.animatic.figure;

/** The points of a body that everything hangs on. */
enum Joint {
    PELVIS,
    WAIST,
    CHEST,
    NECK,
    HEAD,
    LEFT_SHOULDER,
    LEFT_ELBOW,
    LEFT_HAND,
    RIGHT_SHOULDER,
    RIGHT_ELBOW,
    RIGHT_HAND,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_FOOT,
    LEFT_TOE,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_FOOT,
    RIGHT_TOE
}
