package studio.backlot.render.weave;

import java.util.Locale;

/** The parts of a set's shell, as a {@link DepthMap} numbers them. */
public enum Shell {
    SKY(DepthMap.SKY),
    FLOOR(1),
    CEILING(2),
    BACK(3),
    FRONT(4),
    LEFT(5),
    RIGHT(6);

    private final int id;

    Shell(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }

    /** In words, such as "the left wall". */
    static String words(int id) {
        for (Shell part : values()) {
            if (part.id == id) {
                String name = part.name().toLowerCase(Locale.ROOT);
                return switch (part) {
                    case SKY, FLOOR, CEILING -> name;
                    case BACK, FRONT, LEFT, RIGHT -> name + " wall";
                };
            }
        }
        throw new IllegalArgumentException("id: expected a part of the shell, not " + id);
    }
}
