package studio.backlot.render.shot.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerLine;
import studio.backlot.render.continuity.SceneState;

/** An entry of the continuity ledger as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LedgerView(
        @JsonPropertyDescription("Number; larger than those of the scene before it.")
        long entry,

        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") String scene,
        @JsonPropertyDescription("The shot.") String shot,

        @JsonPropertyDescription("How the shot follows the one before.")
        Link link,

        @JsonPropertyDescription("Shot whose state it starts from.")
        Optional<String> follows,

        @JsonPropertyDescription("filmed, library, retake, or circled: an earlier take is in the cut again.")
        String cause,

        @JsonPropertyDescription("The entry whose take that is.")
        Optional<Long> refersTo,

        @JsonPropertyDescription("State before.") SceneState before,
        @JsonPropertyDescription("What was to be shown.") Brief brief,
        @JsonPropertyDescription("State after.") SceneState after,

        @JsonPropertyDescription("The take with its pictures, the last frame among them.")
        Optional<Take> take,

        @JsonPropertyDescription("Seed that was used.") long seed,

        @JsonPropertyDescription("Notes that a retake was filmed with.")
        List<String> notes,

        @JsonPropertyDescription("What was measured: verdict, attempts, and every number with its limits.")
        Map<String, Object> measurements,

        @JsonPropertyDescription("accepted, or asked: a person is to decide.")
        String verdict,

        @JsonPropertyDescription("When it was entered.") Instant enteredAt) {

    static LedgerView of(LedgerLine line) {
        LedgerEntry entry = line.entry();
        return new LedgerView(
                line.number(),
                entry.slot().production(),
                entry.slot().scene().value(),
                entry.slot().shot().value(),
                entry.slot().link(),
                entry.slot().follows().map(Object::toString),
                word(entry.outcome().cause()),
                entry.refersTo(),
                entry.passage().before(),
                entry.passage().brief(),
                entry.passage().after(),
                entry.outcome().take(),
                entry.outcome().seed(),
                entry.outcome().notes(),
                entry.outcome().measurements(),
                word(entry.outcome().verdict()),
                line.enteredAt());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Some of a revision's entries. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(
            @JsonPropertyDescription("Production and revision that they belong to.")
            ProductionRef production,

            @JsonPropertyDescription("In the order in which they were entered.")
            List<LedgerView> entries,

            @JsonPropertyDescription("Give it as 'after' for the next page; absent on the last.")
            Optional<Long> next) {

        static Page of(ProductionRef production, List<LedgerLine> found, int limit) {
            List<LedgerView> entries =
                    found.stream().limit(limit).map(LedgerView::of).toList();
            return new Page(
                    production,
                    entries,
                    found.size() > limit ? Optional.of(entries.getLast().entry()) : Optional.empty());
        }
    }

    /** The state that a shot's take starts from and the one that it ends in. */
    record States(
            @JsonPropertyDescription("Entry of the ledger that says so.")
            long entry,

            @JsonPropertyDescription("Slate of the take.") String take,
            @JsonPropertyDescription("State before.") SceneState before,
            @JsonPropertyDescription("State after.") SceneState after,

            @JsonPropertyDescription("Whether working the states out again from the ledger's briefs gives the same.")
            boolean replayed) {}
}
