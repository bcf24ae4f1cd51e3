package studio.backlot.preproduction.review.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.time.TimeRange;

/** A decision about a take. */
record NewReview(
        @JsonPropertyDescription("Slate of the take that was looked at, such as 12B-1.") @NotBlank @Size(max = 120)
        String take,

        @JsonPropertyDescription("approve, retake or circle.") @NotNull
        ReviewDecision decision,

        @JsonPropertyDescription("What is to be different, one sentence each.") @Size(max = 20)
        List<@NotBlank @Size(max = 500) String> notes,

        @JsonPropertyDescription("Where in the frame; all of it when absent.")
        Optional<ScreenRegion> region,

        @JsonPropertyDescription("When in the shot; all of it when absent.")
        Optional<TimeRange> range,

        @JsonPropertyDescription("Revision that the take belongs to; the newest when absent.")
        Optional<@Min(1) Integer> revision) {

    NewReview {
        notes = Absent.list(notes);
        region = Absent.optional(region);
        range = Absent.optional(range);
        revision = Absent.optional(revision);
    }
}
