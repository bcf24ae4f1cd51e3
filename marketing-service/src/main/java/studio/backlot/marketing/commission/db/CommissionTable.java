package studio.backlot.marketing.commission.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;
import studio.backlot.marketing.commission.Commission;
import studio.backlot.marketing.commission.CommissionState;
import studio.backlot.marketing.commission.Wish;

/** The rows of commissions. */
@ApplicationScoped
public class CommissionTable {

    private static final int PAGE = 200;

    /** Keeps an order; true when there is work to do: it is new, or the same one failed before. */
    public Uni<Boolean> order(Mutiny.Session session, OrgId org, Commission commission) {
        return session.createNativeQuery("""
                        insert into commission (org_id, id, project, revision, kind, options, state, ordered)
                        values (:org, :id, :project, :revision, :kind, :options, 'QUEUED', :ordered)
                        on conflict (org_id, id) do update set state = 'QUEUED', problem = null
                        where commission.state = 'FAILED'
                        """)
                .setParameter("org", org.value())
                .setParameter("id", commission.id())
                .setParameter("project", commission.production().project().value())
                .setParameter("revision", commission.production().revision())
                .setParameter("kind", commission.wish().kind())
                .setParameter("options", Json.write(commission.wish()))
                .setParameter("ordered", commission.ordered().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    public Uni<Optional<Commission>> find(Mutiny.Session session, OrgId org, UUID id) {
        return row(session, org, id).map(row -> Optional.ofNullable(row).map(CommissionTable::read));
    }

    /** Of a project, newest first; at most 200. */
    public Uni<List<Commission>> of(Mutiny.Session session, OrgId org, ProjectId project, String kind) {
        return session.createSelectionQuery(
                        "from CommissionRow where id.org = :org and project = :project and kind = :kind"
                                + " order by revision desc, ordered desc, id.value",
                        CommissionRow.class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setParameter("kind", kind)
                .setMaxResults(PAGE)
                .getResultList()
                .map(rows -> rows.stream().map(CommissionTable::read).toList());
    }

    public Uni<Void> running(Mutiny.Session session, OrgId org, UUID id) {
        return row(session, org, id)
                .onItem()
                .ifNotNull()
                .invoke(row -> row.state = CommissionState.RUNNING)
                .replaceWithVoid();
    }

    public Uni<Void> done(Mutiny.Session session, OrgId org, UUID id, AssetRef asset) {
        return row(session, org, id)
                .onItem()
                .ifNotNull()
                .invoke(row -> {
                    row.state = CommissionState.DONE;
                    row.asset = Json.write(asset);
                    row.problem = null;
                })
                .replaceWithVoid();
    }

    public Uni<Void> failed(Mutiny.Session session, OrgId org, UUID id, Commission.Problem problem) {
        return row(session, org, id)
                .onItem()
                .ifNotNull()
                .invoke(row -> {
                    row.state = CommissionState.FAILED;
                    row.problem = Json.write(problem);
                })
                .replaceWithVoid();
    }

    private static Uni<@Nullable CommissionRow> row(Mutiny.Session session, OrgId org, UUID id) {
        return session.find(CommissionRow.class, new CommissionRow.Id(org.value(), id));
    }

    private static Commission read(CommissionRow row) {
        Wish wish =
                switch (row.kind) {
                    case Wish.Trailer.KIND -> read(row.options, Wish.Trailer.class);
                    case Wish.Poster.KIND -> read(row.options, Wish.Poster.class);
                    default -> throw new IllegalStateException("a stored commission is of no known kind: " + row.kind);
                };
        Commission.Progress progress = new Commission.Progress(
                row.state,
                Optional.ofNullable(row.asset).map(asset -> read(asset, AssetRef.class)),
                Optional.ofNullable(row.problem).map(problem -> read(problem, Commission.Problem.class)));
        ProductionRef production = new ProductionRef(new ProjectId(row.project), row.revision);
        return new Commission(row.id.value(), production, wish, row.ordered, progress);
    }

    private static <T> T read(String document, Class<T> type) {
        try {
            return Json.read(document, type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored commission cannot be read", damaged);
        }
    }
}
