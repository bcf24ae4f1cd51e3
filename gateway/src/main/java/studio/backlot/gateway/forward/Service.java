package studio.backlot.gateway.forward;

import java.util.Locale;

/** A service behind the gateway. */
public enum Service {
    CHARACTER,
    STORY,
    PREPRODUCTION,
    RENDER,
    AUDIO,
    MARKETING;

    /** Its name in configuration, health and problems. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
