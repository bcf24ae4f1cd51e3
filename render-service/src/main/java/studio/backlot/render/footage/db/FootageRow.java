package studio.backlot.render.footage.db;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.media.MediaInfo;
import studio.backlot.render.footage.Footage;

/** Footage; its parts are JSON. */
@Entity
@Table(name = "footage")
class FootageRow {
    @EmbeddedId
    Id id;

    String name;
    String original;
    String media;

    @Enumerated(EnumType.STRING)
    Footage.Status status;

    @Nullable
    String proxy;

    @Nullable
    String thumbnail;

    @Nullable
    String failure;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    /** For Hibernate. */
    protected FootageRow() {}

    FootageRow(OrgId org, Footage footage) {
        id = new Id(org.value(), footage.id());
        name = footage.name();
        original = Json.write(footage.original());
        media = Json.write(footage.media());
        status = footage.status();
        uploadedAt = footage.uploadedAt();
    }

    Footage footage() {
        return new Footage(
                id.id(),
                name,
                status,
                read(original, AssetRef.class),
                read(media, MediaInfo.class),
                Optional.ofNullable(proxy).map(json -> read(json, AssetRef.class)),
                Optional.ofNullable(thumbnail).map(json -> read(json, AssetRef.class)),
                Optional.ofNullable(failure),
                uploadedAt);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", damaged);
        }
    }

    @Embeddable
    record Id(@Column(name = "org_id") String org, UUID id) {}
}
