package studio.backlot.render.continuity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;

/**
 * What the continuity ledger says about one take of a shot. Entries are added and never changed: a retake is another
 * entry, and going back to an earlier take is an entry that refers to that one's.
 *
 * @param refersTo number of the entry that is in force again
 */
public record LedgerEntry(Slot slot, Passage passage, Outcome outcome, Optional<Long> refersTo) {

    /**
     * Where in the film it is.
     *
     * @param follows shot whose state it starts from
     */
    public record Slot(ProductionRef production, SceneId scene, ShotId shot, Link link, Optional<ShotId> follows) {}

    /**
     * From state to state.
     *
     * @param world address of the set, style and cast that it was filmed in; entries of old have none
     * @param continued SHA-256 of the last frame that its picture goes on from
     */
    public record Passage(
            SceneState before, Brief brief, SceneState after, Optional<String> world, Optional<String> continued) {

        /** What a world is kept under. */
        public static String address(ShotWorld world) {
            return Json.sha256(Json.canonical(world));
        }
    }

    /**
     * What came of it.
     *
     * @param rendered the take; entries of old name only its key
     * @param notes of the review that a retake was filmed for
     * @param measurements name to value; entries of old have none
     */
    public record Outcome(
            Cause cause,
            Optional<ShotRendered> rendered,
            long seed,
            List<String> notes,
            Map<String, Object> measurements,
            Verdict verdict) {

        public Optional<Take> take() {
            return rendered.map(ShotRendered::take);
        }

        /** Whether the take has this slate. */
        public boolean isOf(String slate) {
            return take().filter(take -> take.slate().equals(slate)).isPresent();
        }
    }

    /** Why an entry was made. */
    public enum Cause {
        /** The shot was asked for and filmed. */
        FILMED,
        /** The shot was asked for, and the library had the take. */
        LIBRARY,
        /** A review asked for another take; it is not in the cut. */
        RETAKE,
        /** Somebody gave a take of real footage; it is not in the cut. */
        FOOTAGE,
        /** A review put an earlier take into the cut. */
        CIRCLED;

        /** Whether the take was put into the cut. */
        public boolean isInCut() {
            return this != RETAKE && this != FOOTAGE;
        }
    }

    /** What was decided about the take. */
    public enum Verdict {
        /** It is good enough, or a person put it into the cut. */
        ACCEPTED,
        /** A person is to decide: about a retake, or about a take in the cut that is not within its limits. */
        ASKED
    }

    /** The same take in force again; nothing was filmed for it. */
    public LedgerEntry again(long number) {
        return new LedgerEntry(
                slot,
                passage,
                new Outcome(
                        Cause.CIRCLED,
                        outcome.rendered().map(LedgerEntry::known),
                        outcome.seed(),
                        outcome.notes(),
                        outcome.measurements(),
                        Verdict.ACCEPTED),
                Optional.of(number));
    }

    private static ShotRendered known(ShotRendered filmed) {
        RenderFacts facts = filmed.facts();
        return new ShotRendered(
                filmed.production(),
                filmed.scene(),
                filmed.shot(),
                filmed.take(),
                filmed.dialogue(),
                new RenderFacts(
                        true,
                        facts.seed(),
                        0,
                        facts.warnings(),
                        facts.footage(),
                        facts.model(),
                        Optional.empty(),
                        facts.plate()));
    }
}
