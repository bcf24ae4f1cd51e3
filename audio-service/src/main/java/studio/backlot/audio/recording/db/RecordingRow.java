package studio.backlot.audio.recording.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.RecordedLine;
import studio.backlot.audio.recording.RecordingState;

@Entity
@Table(name = "recording")
@IdClass(RecordingRow.Key.class)
class RecordingRow {

    record Key(String org, String key) {}

    @Id
    @Column(name = "org_id")
    String org;

    @Id
    String key;

    String state;

    String line;

    @Nullable
    String result;

    @Nullable
    String problem;

    RecordingState read() {
        Line spoken = PostgresRecordings.read(line, Line.class);
        return switch (state) {
            case "recorded" ->
                new RecordingState.Recorded(
                        spoken, PostgresRecordings.read(Objects.requireNonNull(result), RecordedLine.class));
            case "failed" ->
                new RecordingState.Failed(
                        spoken, PostgresRecordings.read(Objects.requireNonNull(problem), RecordingState.Refusal.class));
            default -> new RecordingState.Pending(spoken);
        };
    }
}
