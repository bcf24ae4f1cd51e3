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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;
import studio.backlot.media.MediaInfo;
import studio.backlot.render.RenderError;
import studio.backlot.render.footage.Footage;

/** Footage; its parts are JSON. */
@Entity
@Table(name = "footage")
class FootageRow {
    @EmbeddedId
    Id id;

    String name;

    @Nullable
    String project;

    @Nullable
    String original;

    @Nullable
    String media;

    @Enumerated(EnumType.STRING)
    Footage.Status status;

    @Nullable
    String proxy;

    @Nullable
    String thumbnail;

    @Nullable
    String failure;

    @Nullable
    String code;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    /** For Hibernate. */
    protected FootageRow() {}

    FootageRow(OrgId org, Footage footage) {
        id = new Id(org.value(), footage.id());
        name = footage.name();
        project = footage.project().map(ProjectId::value).orElse(null);
        original = footage.original().map(Json::write).orElse(null);
        media = footage.media().map(Json::write).orElse(null);
        status = footage.status();
        uploadedAt = footage.uploadedAt();
    }

    Footage footage() {
        return new Footage(
                id.id(),
                name,
                Optional.ofNullable(project).map(ProjectId::new),
                status,
                Optional.ofNullable(original).map(json -> read(json, AssetRef.class)),
                Optional.ofNullable(media).map(json -> read(json, MediaInfo.class)),
                Optional.ofNullable(proxy).map(json -> read(json, AssetRef.class)),
                thumbnails(),
                Optional.ofNullable(failure)
                        .map(why ->
                                new Footage.Failure(code == null ? RenderError.FOOTAGE_UNREADABLE.slug() : code, why)),
                uploadedAt);
    }

    /** Rows of old have one, by itself. */
    private List<AssetRef> thumbnails() {
        if (thumbnail == null) {
            return List.of();
        }
        return thumbnail.startsWith("[")
                ? List.of(read(thumbnail, AssetRef[].class))
                : List.of(read(thumbnail, AssetRef.class));
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
