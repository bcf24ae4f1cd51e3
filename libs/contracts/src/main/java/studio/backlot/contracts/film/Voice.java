package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** How a character sounds. */
public record Voice(
        @JsonPropertyDescription("BCP 47 tag, such as en-GB.")
        String language,

        @JsonPropertyDescription("feminine, masculine or neutral.")
        String timbre,

        @JsonPropertyDescription("0 (deep) to 100 (high), 50 is the middle.")
        int pitch,

        @JsonPropertyDescription("Words a minute, 80 to 300.")
        int rate) {

    public Voice {
        if (pitch < 0 || pitch > 100) {
            throw new IllegalArgumentException("pitch: expected 0 to 100, not " + pitch);
        }
        if (rate < 80 || rate > 300) {
            throw new IllegalArgumentException("rate: expected 80 to 300 words a minute, not " + rate);
        }
    }
}
