package studio.backlot.render.plan.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.plan.Plan;

/** Revisions that are planned, and the plans of them. */
@ApplicationScoped
public class PlanTable {
    private static final String MISSING_SHOTS = """
            select wanted from plan p, unnest(string_to_array(p.shots, ' ')) wanted
            where p.org_id = :org and p.project = :project and p.revision = :revision and wanted <> ''
              and wanted not in (select shot from planned_shot
                                 where org_id = :org and project = :project and revision = :revision)""";
    private static final String MISSING_LINES = """
            select wanted from planned_shot s, unnest(string_to_array(s.lines, ' ')) wanted
            where s.org_id = :org and s.project = :project and s.revision = :revision and wanted <> ''
              and wanted not in (select line from recorded_line
                                 where org_id = :org and project = :project and revision = :revision)""";

    private final Clock clock;

    PlanTable(Clock clock) {
        this.clock = clock;
    }

    /** Holds everyone else off the revision's plan until the transaction ends. */
    public Uni<Void> lock(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "plan " + org + "/" + production)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Opens a plan; the first request of a revision holds. */
    public Uni<Void> open(Mutiny.Session session, OrgId org, PlanRequested asked) {
        PlanRow.Id id = PlanRow.Id.of(org, asked.production());
        String shots = asked.shots().stream().map(ShotId::value).collect(Collectors.joining(" "));
        return session.find(PlanRow.class, id)
                .chain(known -> known == null
                        ? session.persist(new PlanRow(id, shots, asked.cast(), clock.instant()))
                                .chain(session::flush)
                        : Uni.createFrom().voidItem());
    }

    /** Keeps a shot of a plan that is not made yet; what was asked for first holds. */
    public Uni<Void> keep(Mutiny.Session session, OrgId org, ShotRequested request) {
        String lines = request.shot().brief().dialogue().stream()
                .map(line -> line.id().value())
                .collect(Collectors.joining(" "));
        return session.createNativeQuery("""
                        insert into planned_shot (org_id, project, revision, shot, lines, document)
                        select :org, :project, :revision, :shot, :lines, :document
                        where not exists (select 1 from plan p where p.org_id = :org and p.project = :project
                                            and p.revision = :revision and p.document is not null)
                        on conflict do nothing""")
                .setParameter("org", org.value())
                .setParameter("project", request.production().project().value())
                .setParameter("revision", request.production().revision())
                .setParameter("shot", request.shot().id().value())
                .setParameter("lines", lines)
                .setParameter("document", Json.write(request))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether a plan is wanted, not made yet, and nothing that it is made from is missing, what is not flushed included. */
    public Uni<Boolean> isReady(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.flush()
                .chain(() -> session.find(PlanRow.class, PlanRow.Id.of(org, production)))
                .chain(row -> row == null || row.isPlanned()
                        ? Uni.createFrom().item(false)
                        : count(session, org, production)
                                .chain(count -> count < row.wanted().count()
                                        ? Uni.createFrom()
                                                .item(false) // the usual answer, and told without a look at each
                                        : missing(session, org, production, 1).map(Missing::isNothing)));
    }

    private static Uni<Long> count(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createNativeQuery("""
                        select count(*) from planned_shot
                        where org_id = :org and project = :project and revision = :revision""", Long.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .getSingleResult();
    }

    /** What a plan still waits for; of each kind at most {@code limit}. */
    public Uni<Missing> missing(Mutiny.Session session, OrgId org, ProductionRef production, int limit) {
        return missing(session, org, production, MISSING_SHOTS, limit)
                .chain(shots -> missing(session, org, production, MISSING_LINES, limit)
                        .map(lines -> new Missing(shots, lines)));
    }

    private static Uni<List<String>> missing(
            Mutiny.Session session, OrgId org, ProductionRef production, String query, int limit) {
        return session.createNativeQuery(query, String.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The requests of a plan's shots, in its order, as JSON; {@link #read} reads them. They are put in order here: the database takes a
     * time that grows with their square to join two thousand names that it has no statistics of.
     */
    public Uni<List<String>> requests(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.find(PlanRow.class, PlanRow.Id.of(org, production))
                .chain(plan -> session.createNativeQuery("""
                                select shot, document from planned_shot
                                where org_id = :org and project = :project and revision = :revision""", Object[].class)
                        .setParameter("org", org.value())
                        .setParameter("project", production.project().value())
                        .setParameter("revision", production.revision())
                        .getResultList()
                        .map(rows -> inOrder(plan, rows)));
    }

    /** Everyone who is locked for a plan. */
    public Uni<List<CastMember>> cast(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.find(PlanRow.class, PlanRow.Id.of(org, production))
                .map(plan -> plan == null ? List.of() : plan.cast());
    }

    /** Lines of a plan that nobody has been paid for, by whoever would be. */
    public Uni<List<Quoted>> quotedLines(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createNativeQuery("""
                        select quoted from recorded_line
                        where org_id = :org and project = :project and revision = :revision and quoted is not null
                        order by line""", String.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .getResultList()
                .map(rows -> rows.stream().map(row -> read(row, Quoted.class)).toList());
    }

    private static List<String> inOrder(@Nullable PlanRow plan, List<Object[]> rows) {
        if (plan == null) {
            return List.of();
        }
        Map<String, String> documents =
                rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        return plan.wanted()
                .flatMap(shot -> Optional.ofNullable(documents.get(shot)).stream())
                .toList();
    }

    /** Keeps a plan, the first of a revision, and lets go of what it was made from; false when there is one already. */
    public Uni<Boolean> planned(Mutiny.Session session, OrgId org, Plan plan) {
        ProductionRef production = plan.production();
        return session.find(PlanRow.class, PlanRow.Id.of(org, production))
                .map(row -> row.planned(plan, clock.instant()))
                .call(() -> session.createNativeQuery("""
                                delete from planned_shot
                                where org_id = :org and project = :project and revision = :revision""")
                        .setParameter("org", org.value())
                        .setParameter("project", production.project().value())
                        .setParameter("revision", production.revision())
                        .executeUpdate());
    }

    /** The plan of that revision, or the newest one of the project. */
    public Uni<Optional<PlanRow>> find(
            Mutiny.Session session, OrgId org, ProjectId project, Optional<Integer> revision) {
        return session.createSelectionQuery(
                        "from PlanRow where id.org = :org and id.project = :project"
                                + " and (:any = true or id.revision = :revision) order by id.revision desc",
                        PlanRow.class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setParameter("any", revision.isEmpty())
                .setParameter("revision", revision.orElse(0))
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    public static ShotRequested read(String document) {
        return read(document, ShotRequested.class);
    }

    private static <T> T read(String document, Class<T> type) {
        try {
            return Json.read(document, type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("what a plan is made from cannot be read", damaged);
        }
    }

    /** Ids of what a plan waits for. */
    public record Missing(List<String> shots, List<String> lines) {
        boolean isNothing() {
            return shots.isEmpty() && lines.isEmpty();
        }
    }
}
