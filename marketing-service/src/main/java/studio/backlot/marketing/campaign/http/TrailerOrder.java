package studio.backlot.marketing.campaign.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.trailer.TrailerShape;

/** The body that orders a trailer. */
record TrailerOrder(
        @JsonPropertyDescription("The production.") ProjectId project,

        @JsonPropertyDescription("Its revision; the newest when absent.")
        Optional<Integer> revision,

        @JsonPropertyDescription(
                "Longest that it may be, 5 to 120 seconds; 30 when absent. It is never more than half of the film.")
        Optional<Integer> maxSeconds,

        @JsonPropertyDescription("film, 1:1 or 9:16; film when absent.")
        Optional<TrailerShape> aspect) {

    TrailerOrder {
        revision = Absent.optional(revision);
        maxSeconds = Absent.optional(maxSeconds);
        aspect = Absent.optional(aspect);
    }

    Wish.Trailer wish() {
        int seconds = maxSeconds.orElse(Wish.Trailer.USUAL.maxSeconds());
        if (seconds < Wish.Trailer.LEAST_SECONDS || seconds > Wish.Trailer.MOST_SECONDS) {
            String detail = "expected %d to %d seconds, not %d"
                    .formatted(Wish.Trailer.LEAST_SECONDS, Wish.Trailer.MOST_SECONDS, seconds);
            throw new ProblemException(
                    KitError.INVALID, "The order is not valid.", List.of(Violation.at("/maxSeconds", detail)));
        }
        return new Wish.Trailer(seconds, aspect.orElse(Wish.Trailer.USUAL.aspect()));
    }
}
