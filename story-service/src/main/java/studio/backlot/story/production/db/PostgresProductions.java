package studio.backlot.story.production.db;

import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.story.StoryError;
import studio.backlot.story.production.Production;
import studio.backlot.story.production.Purpose;
import studio.backlot.story.production.Revision;
import studio.backlot.story.source.ProductionSource;

/** Productions of an organisation; every method belongs into one of its transactions. */
@ApplicationScoped
public class PostgresProductions {

    private static final String MAKE = """
            insert into production (org_id, name, revision, digest) values (:org, :name, 0, '')
            on conflict (org_id, name) do nothing
            """;

    private final Outbox outbox;
    private final Clock clock;

    PostgresProductions(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The revision that a source has become; {@code unchanged} when it says nothing new. */
    public record Applied(ProductionRef production, boolean unchanged) {}

    /**
     * What is applied by whom, for what.
     *
     * @param again revision that ended incomplete and is to be made once more although its source is the same; 0 for none
     */
    public record Application(String by, Purpose purpose, ProductionSource source, Production production, int again) {

        Intent intent() {
            return purpose.intent();
        }

        /** Of everything that what is made depends on. */
        String digest() {
            return purpose.isUsual()
                    ? Json.sha256(Json.canonical(production))
                    : Json.sha256(Json.canonical(List.of(production, purpose)));
        }
    }

    /**
     * Keeps a source as the next revision and promises its events. One that is to be made and says the same as the latest
     * that was, for the same purpose, is that revision, and promises nothing, unless that one is to be made once more. A plan
     * is a revision of its own each time: what it finds depends on the takes that are there by then.
     */
    public Uni<Applied> apply(Mutiny.Session session, OrgId org, ProjectId name, Application application) {
        String digest = application.digest();
        return session.createNativeQuery(MAKE)
                .setParameter("org", org.value())
                .setParameter("name", name.value())
                .executeUpdate()
                .chain(() -> session.find(
                        ProductionRow.class,
                        new ProductionRow.Key(org.value(), name.value()),
                        LockModeType.PESSIMISTIC_WRITE))
                .chain(row -> {
                    boolean again = application.again() == row.revision;
                    if (application.intent() == Intent.MAKE && row.digest.equals(digest) && !again) {
                        return Uni.createFrom().item(new Applied(new ProductionRef(name, row.revision), true));
                    }
                    return keep(session, org, number(row, name, application.intent(), digest), application);
                });
    }

    private static ProductionRef number(ProductionRow row, ProjectId name, Intent intent, String digest) {
        int next = row.next();
        switch (intent) {
            case MAKE -> {
                row.revision = next;
                row.digest = digest;
            }
            case PLAN -> row.planned = next;
        }
        return new ProductionRef(name, next);
    }

    private Uni<Applied> keep(Mutiny.Session session, OrgId org, ProductionRef ref, Application application) {
        Production production = application.production();
        return RevisionRow.of(org, ref, application.intent(), application.source(), production)
                .applied(application.digest(), clock.instant(), application.by())
                .persist()
                .chain(() -> outbox.publish(session, org, production.screenplay(ref, application.purpose())))
                .chain(() -> outbox.publish(session, org, production.storyboard(ref)))
                .replaceWith(new Applied(ref, false));
    }

    /** Latest first; {@link StoryError#UNKNOWN_REVISION} when there is none. */
    public Uni<List<Revision>> revisions(ProjectId name) {
        return RevisionRow.<RevisionRow>list("name", Sort.descending("number"), name.value())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new ProblemException(
                                StoryError.UNKNOWN_REVISION, "There is no production '%s'.".formatted(name));
                    }
                    return rows.stream().map(RevisionRow::revision).toList();
                });
    }

    /** The files of a revision. */
    public Uni<ProductionSource> source(OrgId org, ProjectId name, int number) {
        return RevisionRow.<RevisionRow>findById(new RevisionRow.Key(org.value(), name.value(), number))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        StoryError.UNKNOWN_REVISION,
                        "There is no revision %d of a production '%s'.".formatted(number, name)))
                .map(RevisionRow::source);
    }
}
