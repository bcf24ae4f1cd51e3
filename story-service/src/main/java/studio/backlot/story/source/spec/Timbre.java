package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Colour of a voice. */
public enum Timbre {
    @JsonProperty("feminine")
    FEMININE,
    @JsonProperty("masculine")
    MASCULINE,
    @JsonProperty("neutral")
    NEUTRAL;

    /** As the contracts write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
