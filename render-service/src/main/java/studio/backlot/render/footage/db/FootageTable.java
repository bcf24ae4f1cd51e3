package studio.backlot.render.footage.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.media.MediaInfo;
import studio.backlot.render.footage.Footage;

/** The rows of footage. */
@ApplicationScoped
public class FootageTable {
    public Uni<Void> add(Mutiny.Session session, OrgId org, Footage footage) {
        return session.persist(new FootageRow(org, footage));
    }

    public Uni<Optional<Footage>> find(Mutiny.Session session, OrgId org, UUID id) {
        return session.find(FootageRow.class, new FootageRow.Id(org.value(), id))
                .map(row -> Optional.ofNullable(row).map(FootageRow::footage));
    }

    /** Newest first; at most {@code limit}. */
    public Uni<List<Footage>> list(Mutiny.Session session, OrgId org, int limit) {
        return session.createSelectionQuery(
                        "from FootageRow where id.org = :org order by uploadedAt desc, id.id", FootageRow.class)
                .setParameter("org", org.value())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(FootageRow::footage).toList());
    }

    /** What it holds is known. */
    public Uni<Optional<Footage>> inspected(
            Mutiny.Session session, OrgId org, UUID id, AssetRef original, MediaInfo media) {
        return change(session, org, id, row -> {
            row.status = Footage.Status.PROCESSING;
            row.original = Json.write(original);
            row.media = Json.write(media);
        });
    }

    public Uni<Optional<Footage>> ready(
            Mutiny.Session session, OrgId org, UUID id, AssetRef proxy, List<AssetRef> thumbnails) {
        return change(session, org, id, row -> {
            row.status = Footage.Status.READY;
            row.proxy = Json.write(proxy);
            row.thumbnail = Json.write(thumbnails);
        });
    }

    public Uni<Optional<Footage>> failed(Mutiny.Session session, OrgId org, UUID id, Footage.Failure why) {
        return change(session, org, id, row -> {
            row.status = Footage.Status.FAILED;
            row.failure = why.detail();
            row.code = why.code();
        });
    }

    private static Uni<Optional<Footage>> change(
            Mutiny.Session session, OrgId org, UUID id, Consumer<FootageRow> change) {
        return session.find(FootageRow.class, new FootageRow.Id(org.value(), id))
                .map(found -> Optional.ofNullable(found).map(row -> {
                    change.accept(row);
                    return row.footage();
                }));
    }
}
