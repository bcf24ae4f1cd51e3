package studio.backlot.render.drift;

/** What a generative model does wrong. */
enum Defect {
    NONE("none", "as ordered, but for seed, grain and coding"),
    WARDROBE("wardrobe hue shift", "one garment turned by 10, 25 or 60 degrees of hue"),
    HAIR("hair colour", "hair moved by 5, 14 or 35 in CIELAB"),
    EYES("eye colour", "eyes moved by 8, 20 or 45 in CIELAB"),
    HOLOGRAM("hologram's colour", "hair or clothes of a hologram moved by 8, 20 or 45 in CIELAB"),
    SHIMMER("background shimmer", "the set boils by up to 0.5, 1 or 2.5 pixels and 1, 2 or 5 % of light"),
    REARRANGED("set pieces re-arranged", "one piece moved by 0.15, 0.5 or 1.2 m"),
    JITTER("jitter", "everything, or one character, jumps by up to 0.5, 1.2 or 3 pixels"),
    SEAM("jump at the seam", "moved by 1.5, 4 or 10 pixels, or zoomed by 1, 3 or 8 %, from the take before"),
    GRADE("grade drift", "channels drift apart by up to 3, 7 or 15 % until the last frame"),
    LOST("lost character", "not there in one, half or all frames"),
    DOUBLED("doubled character", "there twice in one, half or all frames"),
    SOUND("late or early sound", "by 1.05 to 1.6, 2 to 4 or 5 to 9 frames"),
    LENGTH("wrong duration", "by 1 frame, 2 or 3 frames, or a half"),
    SIZE("wrong size", "by 2 pixels, 4:3, or half the size"),
    TRUNCATED("truncated file", "97, 60 or 15 % of the bytes are there"),
    REFUSED("refusal", "the provider declines");

    private final String title;
    private final String what;

    Defect(String title, String what) {
        this.title = title;
        this.what = what;
    }

    String title() {
        return title;
    }

    String what() {
        return what;
    }

    /** Whether it shows in the pictures of a take, frame by frame. */
    boolean isInPictures() {
        return switch (this) {
            case NONE, WARDROBE, HAIR, EYES, HOLOGRAM, SHIMMER, REARRANGED, JITTER, SEAM, GRADE, LOST, DOUBLED -> true;
            case SOUND, LENGTH, SIZE, TRUNCATED, REFUSED -> false;
        };
    }

    enum Strength {
        WEAK,
        MIDDLE,
        STRONG;

        double of(double weak, double middle, double strong) {
            return switch (this) {
                case WEAK -> weak;
                case MIDDLE -> middle;
                case STRONG -> strong;
            };
        }
    }
}
