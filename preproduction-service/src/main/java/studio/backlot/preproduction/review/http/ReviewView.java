package studio.backlot.preproduction.review.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.UUID;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.preproduction.review.Review;

/** A review as a caller sees it. */
record ReviewView(
        @JsonPropertyDescription("Names it.") UUID id,

        @JsonPropertyDescription("What was decided, as it was published.")
        ReviewDecided decided,

        @JsonPropertyDescription("When.") Instant at) {

    static ReviewView of(Review review) {
        return new ReviewView(review.id(), review.decided(), review.at());
    }
}
