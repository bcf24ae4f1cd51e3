package studio.backlot.render.shot.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.render.shot.db.ShotRow;

/** A shot as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ShotView(
        @JsonPropertyDescription("Names it in URLs: project@revision:shot.")
        String id,

        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") String scene,
        @JsonPropertyDescription("The shot.") String shot,

        @JsonPropertyDescription("waiting, filming, rendered or failed.")
        String status,

        @JsonPropertyDescription("What it still waits for, in words.")
        List<String> waitsFor,

        @JsonPropertyDescription("The circled take, once there is one.")
        Optional<Take> take,

        @JsonPropertyDescription("Where its lines sound.") List<PlacedLine> dialogue,
        @JsonPropertyDescription("How the take came about.") Optional<RenderFacts> facts,
        @JsonPropertyDescription("Why there is no take.") Optional<ShotRow.ShotFailure> failure,
        @JsonPropertyDescription("When it was asked for.") Instant askedAt) {
    static ShotView of(ShotRow row, List<String> waitsFor) {
        Optional<ShotRendered> rendered = row.rendering();
        return new ShotView(
                row.id.ref().toString(),
                row.id.ref().production(),
                row.scene,
                row.id.shot(),
                row.status.name().toLowerCase(Locale.ROOT),
                waitsFor,
                rendered.map(ShotRendered::take),
                rendered.map(ShotRendered::dialogue).orElse(List.of()),
                rendered.map(ShotRendered::facts),
                row.whyFailed(),
                row.askedAt);
    }
}
