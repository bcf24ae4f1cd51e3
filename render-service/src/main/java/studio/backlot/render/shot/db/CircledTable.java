package studio.backlot.render.shot.db;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.shot.Circled;
import studio.backlot.render.shot.GivenTake;

/** Which takes of shots were put into the cut. A decision holds in every revision after it in which the shot has the same brief. */
@ApplicationScoped
public class CircledTable {
    /** What holds for a shot in its revision; empty when nothing was ever decided about one with its brief. */
    public Uni<Optional<Circled>> of(Mutiny.Session session, OrgId org, ShotRequested request) {
        return decisions(session, org, request.production(), "and id.shot = :shot")
                .setParameter("shot", request.shot().id().value())
                .getResultList()
                .chain(rows -> first(
                        session,
                        org,
                        request,
                        rows.stream()
                                .map(row -> Decision.of(row, request.production()))
                                .iterator()));
    }

    /** What holds for each of the shots of a revision about which something was decided. */
    public Uni<Map<ShotId, Circled>> of(
            Mutiny.Session session, OrgId org, ProductionRef production, List<ShotRequested> requests) {
        return decisions(session, org, production, "")
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> Decision.of(row, production))
                        .collect(Collectors.groupingBy(Decision::shot)))
                .chain(decided -> Multi.createFrom()
                        .iterable(requests)
                        .filter(request -> decided.containsKey(request.shot().id()))
                        .onItem()
                        .transformToUniAndConcatenate(request -> first(
                                        session,
                                        org,
                                        request,
                                        Objects.requireNonNull(decided.get(
                                                        request.shot().id()))
                                                .iterator())
                                .map(circled -> circled.map(
                                        found -> Map.entry(request.shot().id(), found))))
                        .filter(Optional::isPresent)
                        .map(Optional::get)
                        .collect()
                        .asMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of each decision the revision in which it was made: those after it have its date from there. */
    private static Mutiny.SelectionQuery<Object[]> decisions(
            Mutiny.Session session, OrgId org, ProductionRef production, String which) {
        return session.createSelectionQuery("""
                        select id.shot, circledAt, min(id.revision) from ShotRow
                        where id.org = :org and id.project = :project and id.revision <= :revision
                            and circledAt is not null %s
                        group by id.shot, circledAt
                        order by circledAt desc""".formatted(which), Object[].class)
                .setParameter("org", org.value())
                .setParameter("project", production.project().value())
                .setParameter("revision", production.revision());
    }

    private static Uni<Optional<Circled>> first(
            Mutiny.Session session, OrgId org, ShotRequested request, Iterator<Decision> newestFirst) {
        if (!newestFirst.hasNext()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Decision decision = newestFirst.next();
        ShotKey key = decision.key(org);
        return session.find(RequestRow.class, key)
                .map(row -> Documents.read(row.document, ShotRequested.class))
                .chain(asked -> asked.shot().brief().equals(request.shot().brief())
                        ? session.find(ShotRow.class, key).map(row -> Optional.of(circled(row, asked, decision)))
                        : first(session, org, request, newestFirst));
    }

    private static Circled circled(ShotRow row, ShotRequested asked, Decision decision) {
        return new Circled(
                row.inCut(),
                Optional.ofNullable(row.given).map(key -> new GivenTake(key, asked.format())),
                decision.at());
    }

    private record Decision(ProductionRef production, ShotId shot, Instant at) {
        static Decision of(Object[] row, ProductionRef revision) {
            return new Decision(
                    new ProductionRef(revision.project(), (Integer) row[2]), new ShotId((String) row[0]), (Instant)
                            row[1]);
        }

        ShotKey key(OrgId org) {
            return new ShotKey(org.value(), production.project().value(), production.revision(), shot.value());
        }
    }
}
