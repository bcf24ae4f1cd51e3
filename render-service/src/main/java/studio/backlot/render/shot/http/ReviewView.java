package studio.backlot.render.shot.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.render.shot.db.ReviewRow;

/** A decision about a take and what became of it, as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReviewView(
        @JsonPropertyDescription("What was decided.") ReviewDecided decided,

        @JsonPropertyDescription("waiting, done or refused.")
        String status,

        @JsonPropertyDescription("What it waits for, or why it was refused and what to do.")
        Optional<String> detail,

        @JsonPropertyDescription("When it came in.") Instant at) {

    static ReviewView of(ReviewRow row) {
        return new ReviewView(
                row.decided(), row.status().name().toLowerCase(Locale.ROOT), row.detail(), row.receivedAt());
    }
}
