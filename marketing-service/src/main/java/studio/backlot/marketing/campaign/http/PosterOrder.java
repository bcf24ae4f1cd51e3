package studio.backlot.marketing.campaign.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.poster.PosterShape;

/** The body that orders a poster. */
record PosterOrder(
        @JsonPropertyDescription("The production.") ProjectId project,

        @JsonPropertyDescription("Its revision; the newest when absent.")
        Optional<Integer> revision,

        @JsonPropertyDescription(
                "2:3 (1600×2400), 3:4 (1800×2400), 1:1 (2000×2000) or 16:9 (2560×1440); 2:3 when absent.")
        Optional<PosterShape> aspect) {

    PosterOrder {
        revision = Absent.optional(revision);
        aspect = Absent.optional(aspect);
    }

    Wish.Poster wish() {
        return new Wish.Poster(aspect.orElse(Wish.Poster.USUAL.aspect()));
    }
}
