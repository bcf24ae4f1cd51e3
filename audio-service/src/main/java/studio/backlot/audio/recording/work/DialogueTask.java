package studio.backlot.audio.recording.work;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.RecordedLine;
import studio.backlot.audio.recording.db.PostgresRecordings;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.funds.Unfunded;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;

/** Records a production's line and says so. */
@ApplicationScoped
@Unremovable
public class DialogueTask implements TaskHandler<DialogueRequested> {

    /** The kind of these tasks; the key is the production and the line. */
    public static final String KIND = "dialogue";

    private final Studio studio;
    private final PostgresRecordings recordings;
    private final Outbox outbox;
    private final Purse purse;

    DialogueTask(Studio studio, PostgresRecordings recordings, Outbox outbox, Purse purse) {
        this.studio = studio;
        this.recordings = recordings;
        this.outbox = outbox;
        this.purse = purse;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DialogueRequested> payload() {
        return DialogueRequested.class;
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public Completion run(Task<DialogueRequested> task) throws IOException, InterruptedException {
        DialogueRequested request = task.payload();
        Line line = Line.of(request);
        if (request.purpose() == Intent.PLAN) {
            Optional<Studio.Reckoned> reckoned = studio.reckon(task.org(), line);
            if (reckoned.isPresent()) {
                DialogueRecorded event = recorded(
                        request,
                        reckoned.get().silence(),
                        Optional.of(reckoned.get().quoted()));
                return session -> outbox.publish(session, task.org(), event);
            }
        }
        Payer payer = payer(task);
        RecordedLine recorded;
        try {
            recorded = studio.record(payer, line, task.attempt());
        } catch (Unfunded waiting) {
            return purse.parked(task, waiting);
        }
        DialogueRecorded event = recorded(request, recorded, Optional.empty());
        return session -> recordings
                .keep(session, task.org(), studio.key(line), line, recorded)
                .chain(() -> outbox.publish(session, task.org(), event))
                .chain(() -> purse.close(session, payer));
    }

    private static DialogueRecorded recorded(DialogueRequested request, RecordedLine line, Optional<Quoted> quoted) {
        return new DialogueRecorded(
                request.production(),
                request.scene(),
                request.shot(),
                line.as(request.line().id()),
                quoted);
    }

    private static Payer payer(Task<DialogueRequested> task) {
        return Payer.of(task, Optional.of(task.payload().production()));
    }

    @Override
    public Completion failed(Task<DialogueRequested> task, Failure failure) {
        DialogueRequested request = task.payload();
        var event = new WorkFailed(
                request.production(),
                Step.DIALOGUE,
                request.line().id().value(),
                failure.code().slug(),
                failure.detail());
        return session -> outbox.publish(session, task.org(), event).chain(() -> purse.close(session, payer(task)));
    }
}
