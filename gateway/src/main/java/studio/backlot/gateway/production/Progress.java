package studio.backlot.gateway.production;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.FootageInspected;
import studio.backlot.contracts.event.FootageUploaded;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Shot;

/**
 * Where a revision stands: folded from its events. The topics are read side by side, so the fold gives the same result
 * in whatever order the events come, and a duplicate changes nothing.
 *
 * @param outline title and size
 * @param counts what is done of how much
 * @param marks when the last event of each step came
 * @param failures what failed and has not succeeded since
 * @param deliveries what came out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Progress(
        Outline outline, Counts counts, Map<Step, Instant> marks, List<Failure> failures, Deliveries deliveries) {

    public Progress {
        marks = Absent.map(marks);
        failures = Absent.list(failures);
        deliveries = deliveries == null ? Deliveries.NONE : deliveries;
    }

    /** A revision of which nothing is known yet but its name. */
    public static Progress of(String name) {
        return new Progress(new Outline(name, 0), Counts.NONE, Map.of(), List.of(), Deliveries.NONE);
    }

    /** The progress after an event that happened at {@code time}. */
    public Progress after(ProductionEvent event, Instant time) {
        return switch (event) {
            case ScreenplayPublished published ->
                outlined(
                                isGreenlit()
                                        ? outline
                                        : new Outline(
                                                published.title(),
                                                published.scenes().size()))
                        .counted(counts.cast(counts.cast().of(published.cast().size())))
                        .marked(Step.SCREENPLAY, time);
            case StoryboardPublished published -> isGreenlit() ? this : planned(published.shots());
            case CharacterLocked locked ->
                counted(counts.cast(counts.cast().with(locked.character().id().value())))
                        .succeeded(Step.CAST, locked.character().id().value(), time);
            case PortraitDrawn drawn ->
                counted(counts.portraits(
                        counts.portraits().with(drawn.character().value())));
            case ProductionGreenlit greenlit ->
                outlined(new Outline(greenlit.title(), greenlit.scenes().size()))
                        .planned(Stream.concat(greenlit.before().stream(), greenlit.shots().stream())
                                .toList())
                        .succeededAny(Step.BREAKDOWN, time);
            case PlanRequested _,
                    DialogueRequested _,
                    ShotRequested _,
                    TakeFilmed _,
                    ReviewDecided _,
                    FootageUploaded _,
                    FootageInspected _,
                    WorkProgressed _ -> this;
            case ProductionPlanned planned -> delivered(deliveries.with(planned));
            case DialogueRecorded recorded ->
                counted(counts.dialogue(counts.dialogue()
                                .with(recorded.recording().line().value())))
                        .succeeded(Step.DIALOGUE, recorded.recording().line().value(), time);
            case ShotRendered rendered -> shot(rendered, time);
            case PictureLocked locked -> delivered(deliveries.with(locked)).succeededAny(Step.PICTURE, time);
            case FilmMastered mastered -> delivered(deliveries.with(mastered)).succeededAny(Step.MASTER, time);
            case TrailerCut cut -> delivered(deliveries.with(cut)).succeededAny(Step.TRAILER, time);
            case PosterComposed composed -> delivered(deliveries.with(composed)).succeededAny(Step.POSTER, time);
            case WorkFailed failed -> failed(Failure.of(failed));
        };
    }

    @JsonIgnore
    public State state() {
        if (!failures.isEmpty()) {
            return State.INCOMPLETE;
        }
        if (deliveries.complete()) {
            return State.COMPLETE;
        }
        if (deliveries.has(Deliveries.FILM)) {
            return State.MARKETING;
        }
        if (marks.containsKey(Step.PICTURE)) {
            return State.MASTERING;
        }
        if (marks.containsKey(Step.BREAKDOWN)) {
            return counts.dialogue().complete() || counts.shots().done() > 0 ? State.SHOOTING : State.RECORDING;
        }
        return marks.containsKey(Step.SCREENPLAY) ? State.CASTING : State.APPLIED;
    }

    /** When the last step of a complete revision ended. */
    @JsonIgnore
    public Optional<Instant> completed() {
        return state() == State.COMPLETE ? last() : Optional.empty();
    }

    @JsonIgnore
    public Optional<Instant> last() {
        return marks.values().stream().max(Instant::compareTo);
    }

    private Progress shot(ShotRendered rendered, Instant time) {
        String name = rendered.shot().value();
        if (counts.shots().names().contains(name)) {
            return this;
        }
        return counted(counts.shots(counts.shots().with(name))
                        .takes(counts.takes().with(rendered.facts())))
                .succeeded(Step.SHOT, name, time);
    }

    private Progress planned(List<Shot> shots) {
        int lines =
                shots.stream().mapToInt(shot -> shot.brief().dialogue().size()).sum();
        return counted(counts.shots(counts.shots().of(shots.size()))
                .dialogue(counts.dialogue().of(lines)));
    }

    /** A greenlight names what is made, which of an excerpt is less than the storyboard has. */
    private boolean isGreenlit() {
        return marks.containsKey(Step.BREAKDOWN);
    }

    private Progress outlined(Outline changed) {
        return new Progress(changed, counts, marks, failures, deliveries);
    }

    private Progress counted(Counts changed) {
        return new Progress(outline, changed, marks, failures, deliveries);
    }

    private Progress delivered(Deliveries changed) {
        return new Progress(outline, counts, marks, failures, changed);
    }

    private Progress failed(Failure failure) {
        boolean known = failures.contains(failure);
        List<Failure> more = known
                ? failures
                : Stream.concat(failures.stream(), Stream.of(failure)).toList();
        return new Progress(outline, counts, marks, more, deliveries);
    }

    private Progress succeeded(Step step, String what, Instant time) {
        List<Failure> left = failures.stream()
                .filter(failure -> failure.step() != step || !failure.what().equals(what))
                .toList();
        return new Progress(outline, counts, marks, left, deliveries).marked(step, time);
    }

    private Progress succeededAny(Step step, Instant time) {
        List<Failure> left =
                failures.stream().filter(failure -> failure.step() != step).toList();
        return new Progress(outline, counts, marks, left, deliveries).marked(step, time);
    }

    private Progress marked(Step step, Instant time) {
        Map<Step, Instant> more = new EnumMap<>(Step.class);
        more.putAll(marks);
        more.merge(step, time, (before, now) -> before.isAfter(now) ? before : now);
        return new Progress(outline, counts, more, failures, deliveries);
    }
}
