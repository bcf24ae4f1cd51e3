package studio.backlot.audio.music.db;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.audio.music.Commission;
import studio.backlot.audio.music.Piece;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.json.Json;

@Entity
@Table(name = "music")
@IdClass(MusicRow.Key.class)
class MusicRow {

    record Key(String org, String key) {}

    @Id
    @Column(name = "org_id")
    String org;

    @Id
    String key;

    String state;

    String piece;

    @Nullable
    String sound;

    @Nullable
    String problem;

    @Nullable
    String code;

    Commission read() {
        try {
            Piece wanted = Json.read(piece, Piece.class);
            return switch (state) {
                case "composed" ->
                    new Commission.Composed(wanted, Json.read(Objects.requireNonNull(sound), AssetRef.class));
                case "failed" ->
                    new Commission.Failed(wanted, Optional.ofNullable(code), Objects.requireNonNull(problem));
                default -> new Commission.Pending(wanted);
            };
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }
}
