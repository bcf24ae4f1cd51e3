package studio.backlot.gateway.production.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.Step;
import studio.backlot.gateway.production.Failure;
import studio.backlot.gateway.production.Progress;
import studio.backlot.gateway.production.Revision;
import studio.backlot.gateway.production.State;
import studio.backlot.gateway.production.StepTime;
import studio.backlot.gateway.production.Tally;

/** A production as its status says it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProductionView(
        @JsonUnwrapped Summary summary,
        int latestRevision,
        List<Reason> reasons,
        Counted counts,
        List<StepTime> steps,
        Optional<Loudness> loudness,
        List<ArtefactView> artefacts) {

    static ProductionView of(Revision revision, int latest) {
        Progress progress = revision.progress();
        return new ProductionView(
                Summary.of(revision),
                latest,
                progress.failures().stream().map(Reason::of).toList(),
                Counted.of(progress),
                revision.timetable().steps(),
                progress.deliveries().loudness(),
                ArtefactView.all(revision));
    }

    /** A production in a list. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Summary(
            String name,
            int revision,
            String title,
            State state,
            @JsonUnwrapped Moments moments,
            Optional<Double> durationSeconds,
            ProductionLinks links) {
        static Summary of(Revision revision) {
            Progress progress = revision.progress();
            return new Summary(
                    revision.ref().project().value(),
                    revision.ref().revision(),
                    progress.outline().title(),
                    revision.state(),
                    new Moments(revision.applied(), revision.updated(), progress.completed(), revision.lastSequence()),
                    progress.deliveries().duration().map(duration -> duration.seconds()),
                    ProductionLinks.of(revision.ref()));
        }
    }

    /** When it was applied, changed and completed, and the sequence of its last event. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Moments(Instant appliedAt, Instant updatedAt, Optional<Instant> completedAt, long lastSequence) {}

    /** Why it is incomplete. */
    record Reason(Step step, String what, String code, String detail, String type) {
        static Reason of(Failure failure) {
            return new Reason(failure.step(), failure.what(), failure.code(), failure.detail(), failure.type());
        }
    }

    /** Done of how many. */
    record Done(int done, int total) {
        static Done of(Tally tally) {
            return new Done(tally.done(), tally.total());
        }
    }

    /** How much is done. */
    record Counted(int scenes, Done cast, Done dialogue, Done shots, int rendered, int fromLibrary, int warnings) {
        static Counted of(Progress progress) {
            return new Counted(
                    progress.outline().scenes(),
                    Done.of(progress.counts().cast()),
                    Done.of(progress.counts().dialogue()),
                    Done.of(progress.counts().shots()),
                    progress.counts().takes().rendered(),
                    progress.counts().takes().fromLibrary(),
                    progress.counts().takes().warnings());
        }
    }
}
