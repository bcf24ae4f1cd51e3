package studio.backlot.render.continuity.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Passage;
import studio.backlot.render.continuity.LedgerEntry.Slot;
import studio.backlot.render.continuity.LedgerLine;

/** The continuity ledger: append-only, also to the database's application role. */
@ApplicationScoped
public class LedgerTable {
    private final Clock clock;

    LedgerTable(Clock clock) {
        this.clock = clock;
    }

    /** Adds an entry of a take; the caller holds the scene's lock, so that numbers are in the order of what happened. */
    public Uni<Void> enter(Mutiny.Session session, OrgId org, LedgerEntry entry, Take take) {
        Slot slot = entry.slot();
        return session.createNativeQuery("""
                        insert into continuity_ledger (org_id, project, revision, scene, shot, link, follows,
                            state_before, brief, state_after, world, take_key, seed, last_frame, cause, take, notes,
                            measurements, verdict, refers_to, entered_at)
                        values (:org, :project, :revision, :scene, :shot, :link, nullif(:follows, ''),
                            :before, :brief, :after, nullif(:world, ''), :key, :seed, :lastFrame, :cause, :take, :notes,
                            :measurements, :verdict, nullif(:refersTo, 0), :at)""")
                .setParameter("org", org.value())
                .setParameter("project", slot.production().project().value())
                .setParameter("revision", slot.production().revision())
                .setParameter("scene", slot.scene().value())
                .setParameter("shot", slot.shot().value())
                .setParameter("link", slot.link().name())
                .setParameter("follows", slot.follows().map(ShotId::value).orElse(""))
                .setParameter("before", Json.write(entry.passage().before()))
                .setParameter("brief", Json.write(entry.passage().brief()))
                .setParameter("after", Json.write(entry.passage().after()))
                .setParameter("world", entry.passage().world().orElse(""))
                .setParameter("key", take.key())
                .setParameter("seed", entry.outcome().seed())
                .setParameter("lastFrame", take.lastFrame().sha256())
                .setParameter("cause", entry.outcome().cause().name())
                .setParameter("take", Json.write(take))
                .setParameter("notes", Json.write(entry.outcome().notes()))
                .setParameter("measurements", Json.write(entry.outcome().measurements()))
                .setParameter("verdict", entry.outcome().verdict().name())
                .setParameter("refersTo", entry.refersTo().orElse(0L))
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Keeps a world under its address, for the replay of the entries that name it. */
    public Uni<Void> keep(Mutiny.Session session, OrgId org, ShotWorld world) {
        return session.createNativeQuery("""
                        insert into continuity_world (org_id, sha256, document) values (:org, :sha256, :document)
                        on conflict do nothing""")
                .setParameter("org", org.value())
                .setParameter("sha256", Passage.address(world))
                .setParameter("document", new String(Json.canonical(world), StandardCharsets.UTF_8))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The entries of a revision after number {@code after}, at most {@code limit}. */
    public Uni<List<LedgerLine>> of(Mutiny.Session session, OrgId org, ProductionRef production, Window window) {
        return query(session, org, production, "and id.entry > :after")
                .setParameter("after", window.after())
                .setMaxResults(window.limit())
                .getResultList()
                .map(LedgerTable::lines);
    }

    /** The entries of a scene. */
    public Uni<List<LedgerLine>> of(Mutiny.Session session, OrgId org, ProductionRef production, SceneId scene) {
        return query(session, org, production, "and scene = :scene")
                .setParameter("scene", scene.value())
                .getResultList()
                .map(LedgerTable::lines);
    }

    /** The entries of a shot. */
    public Uni<List<LedgerLine>> of(Mutiny.Session session, OrgId org, ProductionRef production, ShotId shot) {
        return query(session, org, production, "and shot = :shot")
                .setParameter("shot", shot.value())
                .getResultList()
                .map(LedgerTable::lines);
    }

    /** The worlds that entries name. */
    public Uni<Map<String, ShotWorld>> worlds(Mutiny.Session session, OrgId org, Collection<LedgerLine> lines) {
        List<String> wanted = lines.stream()
                .map(line -> line.entry().passage().world())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select document from continuity_world where org_id = :org and sha256 in (:wanted)",
                        String.class)
                .setParameter("org", org.value())
                .setParameter("wanted", wanted)
                .getResultList()
                .map(documents -> documents.stream()
                        .map(document -> LedgerRow.read(document, ShotWorld.class))
                        .collect(Collectors.toMap(Passage::address, world -> world, (one, same) -> one, HashMap::new)));
    }

    private static Mutiny.SelectionQuery<LedgerRow> query(
            Mutiny.Session session, OrgId org, ProductionRef production, String which) {
        return session.createSelectionQuery(
                        "from LedgerRow where id.org = :org and project = :project and revision = :revision " + which
                                + " order by id.entry",
                        LedgerRow.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision());
    }

    private static List<LedgerLine> lines(List<LedgerRow> rows) {
        return rows.stream().map(LedgerRow::line).toList();
    }

    /** A part of a long list. */
    public record Window(long after, int limit) {}
}
