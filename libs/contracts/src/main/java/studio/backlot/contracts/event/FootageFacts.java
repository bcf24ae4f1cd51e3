package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.time.RationalTime;

/** What footage holds. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FootageFacts(
        @JsonPropertyDescription("Pixels.") int width,
        @JsonPropertyDescription("Pixels.") int height,

        @JsonPropertyDescription("Frames a second as a fraction, such as 30000/1001.")
        String rate,

        @JsonPropertyDescription("Length of the picture.") RationalTime duration,
        @JsonPropertyDescription("Such as h264.") String codec,

        @JsonPropertyDescription("Of its first frame, such as 01:00:00;00; absent when the file has none.")
        Optional<String> timecode,

        @JsonPropertyDescription("Whether it has sound.") boolean sound) {

    public FootageFacts {
        timecode = Absent.optional(timecode);
    }
}
