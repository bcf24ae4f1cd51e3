package studio.backlot.render.footage.upload.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.PartedFiles;
import studio.backlot.render.footage.upload.PartedUpload;

/** The rows of uploads and their parts. */
@ApplicationScoped
public class UploadTable {
    public Uni<Void> add(Mutiny.Session session, OrgId org, PartedUpload upload, String storedAs) {
        return session.persist(new UploadRow(org, upload, storedAs));
    }

    /** An upload with its row; others wait for the end of the transaction. */
    public Uni<Optional<Held>> hold(Mutiny.Session session, OrgId org, UUID id) {
        return session.find(UploadRow.class, new UploadRow.Id(org.value(), id), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> held(session, row));
    }

    public Uni<Optional<Held>> find(Mutiny.Session session, OrgId org, UUID id) {
        return session.find(UploadRow.class, new UploadRow.Id(org.value(), id)).chain(row -> held(session, row));
    }

    /** Those that are open, newest first, without their parts; at most {@code limit}. */
    public Uni<List<PartedUpload>> open(Mutiny.Session session, OrgId org, int limit) {
        return session.createSelectionQuery(
                        "from UploadRow where id.org = :org and status = :open order by begunAt desc, id.id",
                        UploadRow.class)
                .setParameter("org", org.value())
                .setParameter("open", PartedUpload.Status.OPEN)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(row -> row.upload(List.of())).toList());
    }

    /** Notes that the store has a part, in place of the one that had its number. */
    public Uni<Void> put(Mutiny.Session session, OrgId org, UUID upload, PartedUpload.Part part, String etag) {
        return session.find(PartRow.class, new PartRow.Id(org.value(), upload, part.number()))
                .chain(known -> {
                    if (known == null) {
                        return session.persist(new PartRow(org, upload, part, etag));
                    }
                    known.is(part, etag);
                    return Uni.createFrom().voidItem();
                });
    }

    private static Uni<Optional<Held>> held(Mutiny.Session session, UploadRow row) {
        if (row == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return session.createSelectionQuery(
                        "from PartRow where id.org = :org and id.upload = :upload order by id.number", PartRow.class)
                .setParameter("org", row.id.org())
                .setParameter("upload", row.id.id())
                .getResultList()
                .map(parts -> Optional.of(new Held(row, parts)));
    }

    /** A row in the session with the rows of its parts. */
    public record Held(UploadRow row, List<PartRow> parts) {
        public PartedUpload upload() {
            return row.upload(parts);
        }

        public List<PartedFiles.Stored> stored() {
            return parts.stream().map(PartRow::stored).toList();
        }
    }
}
