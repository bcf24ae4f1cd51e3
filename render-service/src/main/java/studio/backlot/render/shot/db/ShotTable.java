package studio.backlot.render.shot.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.ShotStatus;

/** The rows of requested shots and recorded lines. */
@ApplicationScoped
public class ShotTable {
    private final CircledTable circled;
    private final Clock clock;

    ShotTable(CircledTable circled, Clock clock) {
        this.circled = circled;
        this.clock = clock;
    }

    /** Holds everyone else off the scene until the transaction ends. */
    public Uni<Void> lock(Mutiny.Session session, SceneRef scene) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, scene.lock())
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Keeps what is asked for; true when it is new, differs from what was asked before, or had failed. */
    public Uni<Boolean> ask(Mutiny.Session session, OrgId org, ShotRequested request) {
        ShotKey key =
                ShotKey.of(org, new ShotRef(request.production(), request.shot().id()));
        String document = new String(Json.canonical(request), StandardCharsets.UTF_8);
        return session.find(ShotRow.class, key).chain(known -> {
            if (known == null) {
                ShotRow row = new ShotRow(key, request, clock.instant());
                return circled.of(session, org, request)
                        .invoke(row::take)
                        .chain(() -> failed(session, org, request))
                        .invoke(row::goOn)
                        .chain(() -> session.persistAll(row, new RequestRow(key, document)))
                        .replaceWith(true);
            }
            return session.find(RequestRow.class, key)
                    .chain(asked -> asked.document.equals(document)
                            ? Uni.createFrom().item(known.status == ShotStatus.FAILED)
                            : circled.of(session, org, request)
                                    .invoke(known::take)
                                    .invoke(() -> asked.document = document)
                                    .replaceWith(true))
                    .invoke(again -> {
                        if (again) {
                            known.ask(request, known.round + 1, clock.instant());
                        }
                    });
        });
    }

    /** The last round in which the shot failed in an earlier revision; 0 when it never did. */
    private static Uni<Integer> failed(Mutiny.Session session, OrgId org, ShotRequested request) {
        return session.createSelectionQuery(
                        "select max(round) from ShotRow where id.org = :org and id.project = :project"
                                + " and id.shot = :shot and id.revision < :revision and status = :failed",
                        Integer.class)
                .setParameter("org", org.value())
                .setParameter("project", request.production().project().value())
                .setParameter("shot", request.shot().id().value())
                .setParameter("revision", request.production().revision())
                .setParameter("failed", ShotStatus.FAILED)
                .getSingleResultOrNull()
                .map(round -> round == null ? 0 : round);
    }

    /** Keeps a recording; the first of a line holds. */
    public Uni<Void> record(Mutiny.Session session, OrgId org, DialogueRecorded recorded) {
        ShotKey.Line key =
                ShotKey.Line.of(org, recorded.production(), recorded.recording().line());
        return session.find(LineRow.class, key)
                .chain(known -> known == null
                        ? session.persist(new LineRow(
                                key,
                                Json.write(recorded.recording()),
                                recorded.quoted().map(Json::write).orElse(null)))
                        : Uni.createFrom().voidItem());
    }

    /** The scene's shots in order. */
    public Uni<List<ShotRow>> inScene(Mutiny.Session session, SceneRef scene) {
        return session.createSelectionQuery("""
                        from ShotRow where id.org = :org and id.project = :project and id.revision = :revision
                        and scene = :scene order by position, id.shot""", ShotRow.class)
                .setParameter("org", scene.org().value())
                .setParameter("project", scene.production().project().value())
                .setParameter("revision", scene.production().revision())
                .setParameter("scene", scene.scene().value())
                .getResultList();
    }

    /** The project's shots, newest revision first, then in order; at most {@code limit}. */
    public Uni<List<ShotRow>> inProject(Mutiny.Session session, OrgId org, ProjectId project, int limit) {
        return session.createSelectionQuery(
                        "from ShotRow where id.org = :org and id.project = :project"
                                + " order by id.revision desc, position, id.shot",
                        ShotRow.class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** All shots of the project's newest revision, in order. */
    public Uni<List<RequestedShot>> newest(Mutiny.Session session, OrgId org, ProjectId project) {
        return session.createSelectionQuery("""
                        select s, r.document from ShotRow s join RequestRow r on r.id.org = s.id.org
                            and r.id.project = s.id.project and r.id.revision = s.id.revision and r.id.shot = s.id.shot
                        where s.id.org = :org and s.id.project = :project and s.id.revision = (
                            select max(n.id.revision) from ShotRow n where n.id.org = :org and n.id.project = :project)
                        order by s.position, s.id.shot""", Object[].class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new RequestedShot((ShotRow) row[0], (String) row[1]))
                        .toList());
    }

    /** The revisions of which shots were asked for, the newest first. */
    public Uni<List<Integer>> revisions(Mutiny.Session session, OrgId org, ProjectId project) {
        return session.createSelectionQuery(
                        "select distinct id.revision from ShotRow where id.org = :org and id.project = :project"
                                + " order by id.revision desc",
                        Integer.class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .getResultList();
    }

    /** The shots of the revision that wait, are being filmed, or could not be made. */
    public Uni<Set<ShotId>> open(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createSelectionQuery(
                        "select id.shot from ShotRow where id.org = :org and id.project = :project"
                                + " and id.revision = :revision and status <> :rendered",
                        String.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .setParameter("rendered", ShotStatus.RENDERED)
                .getResultList()
                .map(shots -> shots.stream().map(ShotId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a shot of the scene was asked for. */
    public Uni<Boolean> hasScene(Mutiny.Session session, OrgId org, ProductionRef production, SceneId scene) {
        return inScene(session, new SceneRef(org, production, scene)).map(rows -> !rows.isEmpty());
    }

    public Uni<Optional<ShotRow>> find(Mutiny.Session session, OrgId org, ShotRef shot) {
        return session.find(ShotRow.class, ShotKey.of(org, shot)).map(Optional::ofNullable);
    }

    /** The shot in the latest revision that asked for it. */
    public Uni<Optional<ShotRow>> latest(Mutiny.Session session, OrgId org, ProjectId project, String shot) {
        return session.createSelectionQuery(
                        "from ShotRow where id.org = :org and id.project = :project and id.shot = :shot"
                                + " order by id.revision desc",
                        ShotRow.class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setParameter("shot", shot)
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    public Uni<ShotRequested> request(Mutiny.Session session, ShotKey key) {
        return session.find(RequestRow.class, key).map(row -> Documents.read(row.document, ShotRequested.class));
    }

    /** Those of {@code lines} that have been recorded. */
    public Uni<Set<LineId>> recorded(Mutiny.Session session, SceneRef scene, List<LineId> lines) {
        return lineRows(session, scene.org(), scene.production(), lines)
                .map(rows ->
                        rows.stream().map(row -> new LineId(row.id.line())).collect(Collectors.toUnmodifiableSet()));
    }

    /** The recordings of {@code lines}, as far as there are any. */
    public Uni<Map<LineId, Recording>> recordings(
            Mutiny.Session session, OrgId org, ProductionRef production, List<LineId> lines) {
        return lineRows(session, org, production, lines).map(rows -> {
            Map<LineId, Recording> recordings = new HashMap<>();
            for (LineRow row : rows) {
                recordings.put(new LineId(row.id.line()), Documents.read(row.recording, Recording.class));
            }
            return recordings;
        });
    }

    private static Uni<List<LineRow>> lineRows(
            Mutiny.Session session, OrgId org, ProductionRef production, List<LineId> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(
                        "from LineRow where id.org = :org and id.project = :project and id.revision = :revision"
                                + " and id.line in (:lines)",
                        LineRow.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .setParameter("lines", lines.stream().map(LineId::value).toList())
                .getResultList();
    }
}
