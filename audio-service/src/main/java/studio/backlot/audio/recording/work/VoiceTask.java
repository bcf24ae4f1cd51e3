package studio.backlot.audio.recording.work;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.RecordedLine;
import studio.backlot.audio.recording.RecordingState;
import studio.backlot.audio.recording.db.PostgresRecordings;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.funds.Unfunded;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;

/** Records a line that was ordered over REST. */
@ApplicationScoped
@Unremovable
public class VoiceTask implements TaskHandler<Line> {

    /** The kind of these tasks; the key is the recording's. */
    public static final String KIND = "voice";

    private final Studio studio;
    private final PostgresRecordings recordings;
    private final Purse purse;

    VoiceTask(Studio studio, PostgresRecordings recordings, Purse purse) {
        this.studio = studio;
        this.recordings = recordings;
        this.purse = purse;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Line> payload() {
        return Line.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Line> task) throws IOException, InterruptedException {
        try {
            RecordedLine recorded = studio.record(payer(task), task.payload(), task.attempt());
            return session -> recordings
                    .keep(session, task.org(), task.key(), task.payload(), recorded)
                    .chain(() -> purse.close(session, payer(task)));
        } catch (Unfunded waiting) {
            return purse.parked(task, waiting);
        }
    }

    @Override
    public Completion failed(Task<Line> task, Failure failure) {
        return session -> recordings
                .fail(session, task.org(), task.key(), RecordingState.Refusal.of(failure.code(), failure.detail()))
                .chain(() -> purse.close(session, payer(task)));
    }

    private static Payer payer(Task<Line> task) {
        return Payer.of(task, Optional.empty());
    }
}
