package studio.backlot.preproduction.greenlight.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.json.Json;
import studio.backlot.preproduction.greenlight.Revision;

/** What has come in of each revision. */
@ApplicationScoped
public class PostgresRevisions {

    private static final String KEEP_PROJECT = """
            insert into project (org_id, name, title, created) values (:org, :project, :title, :created)
            on conflict (org_id, name) do update set title = excluded.title
            """;
    private static final String OPEN = """
            insert into revision (org_id, project, revision) values (:org, :project, :revision) on conflict do nothing
            """;
    private static final String KEEP_MEMBER = """
            insert into cast_member (org_id, project, revision, character_id, member)
            values (:org, :project, :revision, :character, :member) on conflict do nothing
            """;

    private final Clock clock;

    PostgresRevisions(Clock clock) {
        this.clock = clock;
    }

    public Uni<Void> keep(Mutiny.Session session, OrgId org, ScreenplayPublished screenplay) {
        boolean planned = screenplay.purpose() == Intent.PLAN;
        return (planned ? Uni.createFrom().voidItem() : keepProject(session, org, screenplay))
                .chain(() -> locked(session, org, screenplay.production()))
                .invoke(row -> {
                    row.screenplay = Json.write(screenplay);
                    row.planned = planned;
                })
                .replaceWithVoid();
    }

    /** A project that is only planned is none yet. */
    private Uni<Void> keepProject(Mutiny.Session session, OrgId org, ScreenplayPublished screenplay) {
        return session.createNativeQuery(KEEP_PROJECT)
                .setParameter("org", org.value())
                .setParameter("project", screenplay.production().project().value())
                .setParameter("title", screenplay.title())
                .setParameter("created", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> keep(Mutiny.Session session, OrgId org, StoryboardPublished storyboard) {
        return locked(session, org, storyboard.production())
                .invoke(row -> row.storyboard = Json.write(storyboard))
                .replaceWithVoid();
    }

    public Uni<Void> keep(Mutiny.Session session, OrgId org, CharacterLocked locked) {
        ProductionRef production = locked.production();
        return locked(session, org, production)
                .chain(() -> session.createNativeQuery(KEEP_MEMBER)
                        .setParameter("org", org.value())
                        .setParameter("project", production.project().value())
                        .setParameter("revision", production.revision())
                        .setParameter("character", locked.character().id().value())
                        .setParameter("member", Json.write(locked.character()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The revision, unless it has been decided. Its row stays locked until the transaction ends. */
    public Uni<Optional<Revision>> undecided(Mutiny.Session session, OrgId org, ProductionRef production) {
        return locked(session, org, production)
                .chain(row -> row.decided != null
                        ? Uni.createFrom().item(Optional.empty())
                        : members(session, org, production).map(members -> Optional.of(row.revision(members))));
    }

    public Uni<Void> decided(Mutiny.Session session, OrgId org, ProductionRef production) {
        return locked(session, org, production)
                .invoke(row -> row.decided = clock.instant())
                .replaceWithVoid();
    }

    /** The newest revision that is made, of which screenplay and storyboard are there. */
    public Uni<Optional<Revision>> newest(Mutiny.Session session, OrgId org, String project) {
        return session.createQuery(
                        "from RevisionRow where org = :org and project = :project and screenplay is not null"
                                + " and storyboard is not null and not planned order by revision desc",
                        RevisionRow.class)
                .setParameter("org", org.value())
                .setParameter("project", project)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : members(session, org, row.reference()).map(members -> Optional.of(row.revision(members))));
    }

    /** A revision of which screenplay and storyboard are there. */
    public Uni<Optional<Revision>> find(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.find(RevisionRow.class, RevisionRow.id(org, production))
                .chain(row -> row == null || row.screenplay == null || row.storyboard == null
                        ? Uni.createFrom().item(Optional.empty())
                        : members(session, org, production).map(members -> Optional.of(row.revision(members))));
    }

    private Uni<RevisionRow> locked(Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createNativeQuery(OPEN)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .executeUpdate()
                .chain(() -> session.find(
                        RevisionRow.class, RevisionRow.id(org, production), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Map<CharacterId, CastMember>> members(
            Mutiny.Session session, OrgId org, ProductionRef production) {
        return session.createNativeQuery(
                        "select member from cast_member where org_id = :org and project = :project and revision = :revision",
                        String.class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision())
                .getResultList()
                .map(rows -> {
                    Map<CharacterId, CastMember> members = new HashMap<>();
                    rows.forEach(row -> {
                        CastMember member = read(row, CastMember.class);
                        members.put(member.id(), member);
                    });
                    return members;
                });
    }

    static <T> Optional<T> readIfThere(@Nullable String json, Class<T> type) {
        return Optional.ofNullable(json).map(text -> read(text, type));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }
}
