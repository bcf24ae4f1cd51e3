package studio.backlot.render.cut.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.cut.Reel;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.shot.db.Documents;

/** What was greenlit and which takes were circled for it. */
@ApplicationScoped
public class CutTable {
    private final Clock clock;

    CutTable(Clock clock) {
        this.clock = clock;
    }

    /** Holds everyone else off the revision's cut until the transaction ends. */
    public Uni<Void> lock(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "cut " + org + "/" + production)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Keeps what was greenlit; the first greenlight of a revision holds. */
    public Uni<Void> greenlight(Mutiny.Session session, OrgId org, ProductionGreenlit greenlit) {
        GreenlightRow.Id id = GreenlightRow.Id.of(org, greenlit.production());
        return session.find(GreenlightRow.class, id)
                .chain(known -> known == null
                        ? session.persist(new GreenlightRow(id, Json.write(greenlit)))
                        : Uni.createFrom().voidItem());
    }

    /** Circles a take for its shot; the latest holds. */
    public Uni<Void> circle(Mutiny.Session session, OrgId org, ShotRendered rendered) {
        CircledTakeRow.Id id = CircledTakeRow.Id.of(org, rendered);
        return session.find(CircledTakeRow.class, id).chain(known -> {
            if (known == null) {
                return session.persist(new CircledTakeRow(id, Json.write(rendered)));
            }
            known.document = Json.write(rendered);
            return Uni.createFrom().voidItem();
        });
    }

    /** Whether everything that was greenlit has a take, and what was locked, if anything was, is another cut. */
    public Uni<Readiness> readiness(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.find(GreenlightRow.class, GreenlightRow.Id.of(org, production))
                .chain(row -> row == null
                        ? Uni.createFrom().item(Readiness.WAITS)
                        : takes(session, org, production).map(takes -> readiness(row, takes)));
    }

    private static Readiness readiness(GreenlightRow row, Map<ShotId, ShotRendered> takes) {
        Reel reel = row.reel(takes);
        if (!reel.isWhole()) {
            return Readiness.WAITS;
        }
        if (row.lockedAt == null) {
            return Readiness.FIRST;
        }
        return reel.digest().equals(row.lockedCut) ? Readiness.LOCKED : Readiness.CHANGED;
    }

    /** How far a cut is. */
    public enum Readiness {
        /** For takes, or for the greenlight. */
        WAITS,
        /** To be locked for the first time. */
        FIRST,
        /** As it was locked. */
        LOCKED,
        /** To be locked again, because another take is in it. */
        CHANGED
    }

    /** What the cut of a revision is made of; empty before it is greenlit. */
    public Uni<Optional<Reel>> reel(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.find(GreenlightRow.class, GreenlightRow.Id.of(org, production))
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : takes(session, org, production).map(takes -> Optional.of(row.reel(takes))));
    }

    /** Keeps the cut that an editor made of a revision that was greenlit, or forgets the one there is. */
    public Uni<Void> edit(Mutiny.Session session, OrgId org, ProductionRef production, Optional<CutSheet> edited) {
        return session.find(GreenlightRow.class, GreenlightRow.Id.of(org, production))
                .invoke(row -> row.editedCut = edited.map(Json::write).orElse(null))
                .replaceWithVoid();
    }

    public Uni<Optional<ProductionGreenlit>> greenlit(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.find(GreenlightRow.class, GreenlightRow.Id.of(org, production))
                .map(row -> Optional.ofNullable(row).map(GreenlightRow::greenlit));
    }

    /** What the cut of that revision, or of the newest one, is made of, and whether it is locked. */
    public Uni<Optional<Greenlight>> find(
            Mutiny.Session session, OrgId org, ProjectId project, Optional<Integer> revision) {
        String named = revision.isPresent() ? " and id.revision = :revision" : "";
        Mutiny.SelectionQuery<GreenlightRow> query = session.createSelectionQuery(
                        "from GreenlightRow where id.org = :org and id.project = :project" + named
                                + " order by id.revision desc",
                        GreenlightRow.class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setMaxResults(1);
        revision.ifPresent(number -> query.setParameter("revision", number));
        return query.getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : greenlight(session, org, rows.getFirst()).map(Optional::of));
    }

    private static Uni<Greenlight> greenlight(Mutiny.Session session, OrgId org, GreenlightRow row) {
        return takes(session, org, row.greenlit().production())
                .map(takes ->
                        new Greenlight(row.reel(takes), row.lockedAt != null, Optional.ofNullable(row.lockedCut)));
    }

    /**
     * A revision that was greenlit.
     *
     * @param cut digest of what was locked last; empty when it was locked before there were digests
     */
    public record Greenlight(Reel reel, boolean locked, Optional<String> cut) {

        /** Whether the reel is what was locked. */
        public boolean isLocked() {
            return locked && cut.map(reel.digest()::equals).orElse(true);
        }
    }

    private static Uni<Map<ShotId, ShotRendered>> takes(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createSelectionQuery(
                        "from CircledTakeRow where id.org = :org and id.project = :project and id.revision = :revision",
                        CircledTakeRow.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .getResultList()
                .map(CutTable::takes);
    }

    /** Locks a cut, for who holds its lock; the number of the lock, or empty when just this cut is locked already. */
    public Uni<Optional<Integer>> lockPicture(Mutiny.Session session, OrgId org, ProductionRef production, String cut) {
        return session.find(GreenlightRow.class, GreenlightRow.Id.of(org, production))
                .map(row -> {
                    if (cut.equals(row.lockedCut)) {
                        return Optional.empty();
                    }
                    row.lockedAt = clock.instant();
                    row.lockedCut = cut;
                    row.lock++;
                    return Optional.of(row.lock);
                });
    }

    private static Map<ShotId, ShotRendered> takes(List<CircledTakeRow> rows) {
        Map<ShotId, ShotRendered> takes = new HashMap<>();
        for (CircledTakeRow row : rows) {
            ShotRendered rendered = Documents.read(row.document, ShotRendered.class);
            takes.put(rendered.shot(), rendered);
        }
        return takes;
    }
}
