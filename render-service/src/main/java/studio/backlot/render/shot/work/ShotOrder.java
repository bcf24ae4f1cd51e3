package studio.backlot.render.shot.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.LedgerEntry.Outcome;
import studio.backlot.render.continuity.LedgerEntry.Passage;
import studio.backlot.render.continuity.LedgerEntry.Slot;
import studio.backlot.render.continuity.LedgerEntry.Verdict;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.ShotTiming;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.take.Bill;
import studio.backlot.render.take.Hire;
import studio.backlot.render.take.Judged;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.TakeKey;

/**
 * Everything that a shot is filmed from.
 *
 * @param round of the request; what belongs to an earlier one is kept in the library but circled no more
 * @param key that the take will have
 * @param continued SHA-256 of the last frame that the picture goes on from
 * @param hire the model that films it, once it is known; the built-in renderer needs none
 */
public record ShotOrder(
        ShotRequested request,
        int round,
        ScriptedShot scripted,
        String key,
        Optional<String> continued,
        Optional<Hire> hire) {
    public ShotOrder {
        continued = Absent.optional(continued);
        hire = Absent.optional(hire);
    }

    /** The same order, given to a model. */
    public ShotOrder hired(Hire model) {
        byte[] document = TakeKey.request(scripted.script(), continued, model.engine(), model.asked());
        return new ShotOrder(request, round, scripted, TakeKey.of(document), continued, Optional.of(model));
    }

    /**
     * The same order, of which the built-in renderer draws the still though a model was wanted.
     *
     * @param why a clause, or whole sentences
     */
    public ShotOrder drawnHere(String why) {
        return warned("The built-in engine drew the still: " + why);
    }

    /**
     * The same order with something that a person is told of the take.
     *
     * @param what a sentence, whose last stop may be missing
     */
    public ShotOrder warned(String what) {
        String end = what.endsWith(".") ? "" : ".";
        return new ShotOrder(request, round, scripted.warned(what + end), key, continued, hire);
    }

    /** The same order, whose model is shown a plate. */
    public ShotOrder shown(ShownPlate plate) {
        return new ShotOrder(request, round, scripted, key, continued, hire.map(model -> model.shown(plate)));
    }

    /** The same, taken back from a model that did not draw it. */
    ShotOrder drawnHere(String why, TakeKey.Engine engine) {
        String ours = TakeKey.of(scripted.script(), continued, engine);
        return new ShotOrder(request, round, scripted, ours, continued, Optional.empty()).drawnHere(why);
    }

    public ShotRef ref() {
        return new ShotRef(request.production(), request.shot().id());
    }

    SceneRef scene(OrgId org) {
        return new SceneRef(org, request.production(), request.scene());
    }

    /** Names the task; a new round is a new task. */
    String taskKey() {
        return ref() + "#" + round;
    }

    /** What the key is the hash of, unless the order was given to another engine. */
    Optional<String> document(TakeKey.Engine engine) {
        byte[] document = hire.map(
                        model -> TakeKey.request(scripted.script(), continued, model.engine(), model.asked()))
                .orElseGet(() -> TakeKey.request(scripted.script(), continued, engine));
        return TakeKey.of(document).equals(key)
                ? Optional.of(new String(document, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** What is told when the take is there. */
    ShotRendered rendered(Take take, Circling.Filmed filmed) {
        Optional<Judged> judged = filmed.take().judged();
        ShotTiming timing =
                judged.map(found -> scripted.timing().later(found.later())).orElseGet(() -> timing(filmed.take()));
        return new ShotRendered(
                request.production(),
                request.scene(),
                request.shot().id(),
                take,
                timing.lines(),
                new RenderFacts(
                        filmed.fromLibrary(),
                        judged.map(Judged::seed).orElse(request.seed()),
                        filmed.fromLibrary() ? 0 : filmed.take().renderMillis(),
                        Stream.concat(timing.warnings().stream(), judged.flatMap(Doubts::said).stream())
                                .toList(),
                        filmed.take().footage(),
                        filmed.take().bill().map(Bill::model),
                        filmed.take().bill().filter(_ -> !filmed.fromLibrary()).map(Bill::cost),
                        filmed.take().plate()),
                judged.map(Judged::continuity));
    }

    private ShotTiming timing(LibraryTake take) {
        return take.footage().isPresent() ? scripted.timing().within(take.duration()) : scripted.timing();
    }

    /** The order as it would be for a take that was not filmed here. */
    ShotOrder given(String takeKey) {
        return new ShotOrder(request, round, scripted, takeKey, continued, Optional.empty());
    }

    /** What the ledger says when the take is there. */
    LedgerEntry entry(ShotRendered rendered, Cause cause, List<String> notes, LibraryTake take) {
        boolean doubted = take.judged().flatMap(Doubts::said).isPresent();
        return new LedgerEntry(
                new Slot(
                        request.production(),
                        request.scene(),
                        request.shot().id(),
                        request.shot().link(),
                        request.follows()),
                new Passage(
                        scripted.before(),
                        request.shot().brief(),
                        scripted.after(),
                        Optional.of(Passage.address(request.world())),
                        continued),
                new Outcome(
                        cause,
                        Optional.of(rendered),
                        request.seed(),
                        notes,
                        take.judged().map(Judged::measurements).orElseGet(Map::of),
                        !cause.isInCut() || doubted ? Verdict.ASKED : Verdict.ACCEPTED),
                Optional.empty());
    }
}
