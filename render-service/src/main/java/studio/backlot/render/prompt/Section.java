package studio.backlot.render.prompt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The parts of a request, in the order in which a model reads them. */
public enum Section {
    /** What must be the same from the first shot to the last. */
    @JsonProperty("identity")
    IDENTITY(Importance.REQUIRED),
    /** Where everyone is, in which clothes, how they stand and look. */
    @JsonProperty("state")
    STATE(6),
    /** The place and what the camera sees of it. */
    @JsonProperty("set")
    SET(3),
    @JsonProperty("light")
    LIGHT(4),
    /** Frame, lens and move. */
    @JsonProperty("camera")
    CAMERA(7),
    @JsonProperty("style")
    STYLE(2),
    /** What happens. */
    @JsonProperty("action")
    ACTION(Importance.REQUIRED),
    /** How the picture follows the one before. */
    @JsonProperty("continuity")
    CONTINUITY(5),
    /** Lines and acting notes. */
    @JsonProperty("dialogue")
    DIALOGUE(8),
    /** What must not be seen. */
    @JsonProperty("negative")
    NEGATIVE(1),
    /** Frame size, rate, length and seed: never words. */
    @JsonProperty("format")
    FORMAT(Importance.REQUIRED);

    private final int importance;

    Section(int importance) {
        this.importance = importance;
    }

    /** Under a tight budget the section of the least importance gives way first. */
    public int importance() {
        return importance;
    }

    /** Whether it is about who is seen and what they do, rather than about what surrounds them. */
    public boolean leading() {
        return importance >= Importance.LEADING;
    }

    /** Whether a request without all of it is refused. */
    public boolean required() {
        return importance == Importance.REQUIRED;
    }

    /** As requests and problems write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class Importance {
        static final int LEADING = 6;
        static final int REQUIRED = 100;
    }
}
