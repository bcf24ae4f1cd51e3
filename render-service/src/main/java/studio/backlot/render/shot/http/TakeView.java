package studio.backlot.render.shot.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.Take;
import studio.backlot.render.continuity.LedgerLine;
import studio.backlot.render.continuity.Seen;
import studio.backlot.render.shot.db.RetakeRow;
import studio.backlot.render.shot.db.ShotRow;

/** A take of a shot as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TakeView(
        @JsonPropertyDescription("Scene, shot and take, such as 12B-1.")
        String slate,

        @JsonPropertyDescription("filming, filmed or failed.")
        String status,

        @JsonPropertyDescription("Whether it is the one in the cut.")
        boolean circled,

        @JsonPropertyDescription("Its pictures, once it is filmed.")
        Optional<Take> take,

        @JsonPropertyDescription("Notes of the review that it was filmed for.")
        List<String> notes,

        @JsonPropertyDescription("What was decided when it was measured, and the worst numbers.")
        Optional<Continuity> continuity,

        @JsonPropertyDescription("Every number that was measured, with its limits.")
        Map<String, Object> measurements,

        @JsonPropertyDescription("What callers' own models saw in it.")
        List<Seen> features,

        @JsonPropertyDescription("Its last entry in the continuity ledger.")
        Optional<Long> entry,

        @JsonPropertyDescription("Why it could not be filmed.")
        Optional<ShotRow.ShotFailure> failure) {

    /** All takes of a shot, in the order in which they were filmed; then those that are not. */
    static List<TakeView> of(
            ShotRow shot, List<LedgerLine> lines, List<RetakeRow> retakes, Map<String, List<Seen>> features) {
        Optional<String> circled = shot.rendering().map(ShotRendered::take).map(Take::slate);
        Map<String, TakeView> filmed = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            line.entry()
                    .outcome()
                    .take()
                    .ifPresent(take -> filmed.put(
                            take.slate(), filmed(line, take, circled, features.getOrDefault(take.key(), List.of()))));
        }
        List<TakeView> all = new ArrayList<>(filmed.values());
        retakes.stream()
                .filter(retake -> retake.status != RetakeRow.Status.FILMED)
                .map(TakeView::open)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static TakeView filmed(LedgerLine line, Take take, Optional<String> circled, List<Seen> features) {
        return new TakeView(
                take.slate(),
                "filmed",
                circled.equals(Optional.of(take.slate())),
                Optional.of(take),
                line.entry().outcome().notes(),
                line.entry().outcome().rendered().flatMap(ShotRendered::continuity),
                line.entry().outcome().measurements(),
                features,
                Optional.of(line.number()),
                Optional.empty());
    }

    private static TakeView open(RetakeRow retake) {
        return new TakeView(
                retake.slate().toString(),
                retake.status.name().toLowerCase(Locale.ROOT),
                false,
                Optional.empty(),
                retake.retake().notes(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                retake.whyFailed());
    }
}
