package studio.backlot.gateway.production;

import java.util.Optional;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Event;
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
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.id.AssetRef;

/** Says an event in the words of the live view. */
public final class LiveMessages {
    private LiveMessages() {}

    /**
     * The message for an event, with the counts of the progress that includes it; requests say nothing.
     *
     * @param request that the event answers, when it is known
     */
    public static Optional<LiveMessage> of(ProductionEvent event, Optional<Event> request, Progress after) {
        return Optional.ofNullable(
                switch (event) {
                    case ScreenplayPublished published ->
                        LiveMessage.Applied.of(
                                published.title(),
                                published.scenes().size(),
                                published.cast().stream()
                                        .map(CharacterSource::name)
                                        .toList(),
                                published.format());
                    case StoryboardPublished published ->
                        new LiveMessage.Storyboarded(
                                published.shots().size(),
                                published.sets().size(),
                                published.style().name());
                    case CharacterLocked locked -> locked(locked, after.counts().cast());
                    case PortraitDrawn drawn -> drawn(drawn, after.counts().portraits());
                    case ProductionGreenlit greenlit ->
                        new LiveMessage.Greenlit(
                                greenlit.title(),
                                greenlit.scenes().size(),
                                greenlit.shots().size(),
                                after.counts().dialogue().total());
                    case PlanRequested _,
                            ProductionPlanned _,
                            DialogueRequested _,
                            ShotRequested _,
                            TakeFilmed _,
                            ReviewDecided _,
                            FootageUploaded _,
                            FootageInspected _ -> null;
                    case DialogueRecorded recorded ->
                        recorded(recorded, request, after.counts().dialogue());
                    case ShotRendered rendered ->
                        rendered(rendered, request, after.counts().shots());
                    case PictureLocked locked ->
                        new LiveMessage.PictureDone(locked.cut().size(), seconds(locked));
                    case FilmMastered mastered ->
                        new LiveMessage.Mastered(mastered.duration().seconds(), mastered.loudness());
                    case TrailerCut cut ->
                        new LiveMessage.TrailerDone(cut.duration().seconds());
                    case PosterComposed composed -> new LiveMessage.PosterDone(composed.width(), composed.height());
                    case WorkFailed failed -> LiveMessage.Failed.of(Failure.of(failed));
                    case WorkProgressed working -> working(working);
                });
    }

    /** What ends the stream of a revision that is complete or planned, or that failed; empty while something is to come. */
    public static Optional<LiveMessage> last(Revision revision) {
        Progress progress = revision.progress();
        return switch (revision.state()) {
            case COMPLETE -> Optional.of(complete(revision));
            case PLANNED -> progress.deliveries().plan().map(LiveMessage.Planned::of);
            case INCOMPLETE ->
                Optional.of(new LiveMessage.Incomplete(
                        State.INCOMPLETE,
                        progress.failures().stream().map(LiveMessage.Failed::of).toList()));
            case APPLIED, CASTING, RECORDING, SHOOTING, MASTERING, MARKETING -> Optional.empty();
        };
    }

    private static LiveMessage complete(Revision revision) {
        Progress progress = revision.progress();
        Counts.Takes takes = progress.counts().takes();
        return new LiveMessage.Complete(
                State.COMPLETE,
                progress.deliveries().duration().map(duration -> duration.seconds()),
                revision.wallSeconds(),
                takes.rendered(),
                takes.fromLibrary(),
                takes.warnings());
    }

    /** Path of an asset at the gateway. */
    public static String path(AssetRef asset) {
        return "/api/v1/assets/" + asset.sha256();
    }

    private static LiveMessage locked(CharacterLocked event, Tally cast) {
        return new LiveMessage.Locked(
                event.character().id().value(),
                event.character().name(),
                event.character().version(),
                cast.done(),
                cast.total());
    }

    private static LiveMessage drawn(PortraitDrawn event, Tally portraits) {
        return new LiveMessage.Portrayed(
                event.character().value(),
                path(event.portrait()),
                event.artist(),
                event.sheetArtist(),
                portraits.done(),
                portraits.total());
    }

    private static LiveMessage recorded(DialogueRecorded event, Optional<Event> request, Tally dialogue) {
        Optional<DialogueLine> line = request.flatMap(asked ->
                asked instanceof DialogueRequested requested ? Optional.of(requested.line()) : Optional.empty());
        return new LiveMessage.Spoken(
                event.recording().line().value(),
                event.scene().value(),
                event.shot().value(),
                line.map(known -> known.character().value()),
                line.map(DialogueLine::text),
                event.recording().duration().seconds(),
                dialogue.done(),
                dialogue.total());
    }

    private static LiveMessage rendered(ShotRendered event, Optional<Event> request, Tally shots) {
        Optional<Brief> brief = request.flatMap(asked -> asked instanceof ShotRequested requested
                ? Optional.of(requested.shot().brief())
                : Optional.empty());
        return new LiveMessage.Shown(
                event.shot().value(),
                event.scene().value(),
                brief.map(known -> known.camera().size().name()),
                brief.map(Brief::action),
                TakeFacts.of(event),
                shots.done(),
                shots.total());
    }

    /** Progress with its share in percent, when the total is known. */
    public static LiveMessage.Working working(WorkProgressed event) {
        Optional<Integer> percent = event.total() > 0
                ? Optional.of(Math.clamp(Math.round(100.0 * event.done() / event.total()), 0, 100))
                : Optional.empty();
        return new LiveMessage.Working(event.step(), event.what(), event.done(), event.total(), percent);
    }

    private static double seconds(PictureLocked event) {
        return event.cut().isEmpty() ? 0 : event.cut().getLast().range().end().seconds();
    }
}
