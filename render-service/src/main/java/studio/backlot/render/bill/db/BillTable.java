package studio.backlot.render.bill.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Use;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.bill.Cost;
import studio.backlot.render.bill.FilmBill;
import studio.backlot.render.bill.PaidCall;
import studio.backlot.render.bill.PaidElsewhere;
import studio.backlot.render.bill.PaidPicture;
import studio.backlot.render.job.JobKey;

/** The lines of all accounts, added up. */
@ApplicationScoped
public class BillTable {
    private static final String SUMS = """
            m.currency, sum(case m.kind when 'SETTLED' then m.amount else 0 end) as spent,
            sum(case m.kind when 'RESERVED' then m.amount else -m.amount end) as held""";
    private static final String OF_FILM = """
            org_id = :org and split_part(build, '@', 1) = :project and (:every = true or build = :build)""";
    private static final String CALLS = """
            select j.take, j.call, j.attempt, j.profile, j.state, j.scene, j.shot, %s
            from (select * from job where %s) j join job_movement m using (org_id, take, call, attempt)
            group by j.take, j.call, j.attempt, j.profile, j.state, j.scene, j.shot, j.opened_at, m.currency
            order by j.opened_at, j.take, j.call, j.attempt""".formatted(SUMS, OF_FILM);
    private static final String EXPENSES = """
            (select * from expense where %s) e
            join expense_movement m on m.org_id = e.org_id and m.name = e.name and m.expense = e.number and m.amount > 0
            """.formatted(OF_FILM);
    private static final String PICTURES = """
            select e.scene, e.shot, e.what, e.state, %s
            from %s where e.shot is not null
            group by e.scene, e.shot, e.what, e.state, e.decided_at, e.name, e.number, m.currency
            order by e.decided_at, e.name, e.number""".formatted(SUMS, EXPENSES);
    private static final String ELSEWHERE = """
            select e.medium, count(distinct e.name), %s
            from %s where e.shot is null
            group by e.medium, m.currency""".formatted(SUMS, EXPENSES);

    /** Of a revision, or of all revisions of a project when none is said. */
    public Uni<FilmBill> bill(Mutiny.Session session, OrgId org, ProjectId project, Optional<Integer> revision) {
        Optional<ProductionRef> build = revision.map(number -> new ProductionRef(project, number));
        Function<String, Uni<List<Object[]>>> rows = query -> rows(session, query, org, project, build);
        return rows.apply(CALLS).chain(calls -> rows.apply(PICTURES).chain(pictures -> rows.apply(ELSEWHERE)
                .map(elsewhere -> FilmBill.of(
                        Stream.concat(
                                        calls.stream().map(BillTable::call),
                                        pictures.stream().map(BillTable::picture))
                                .toList(),
                        elsewhere.stream().map(BillTable::elsewhere).toList()))));
    }

    private static Uni<List<Object[]>> rows(
            Mutiny.Session session, String query, OrgId org, ProjectId project, Optional<ProductionRef> build) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("org", org.value())
                .setParameter("project", project.value())
                .setParameter("every", build.isEmpty())
                .setParameter("build", build.map(ProductionRef::toString).orElse(""))
                .getResultList();
    }

    private static PaidCall call(Object[] row) {
        return new PaidCall(
                new JobKey((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()),
                (String) row[3],
                (String) row[4],
                use(row, 5),
                cost(row, 7));
    }

    private static PaidPicture picture(Object[] row) {
        return new PaidPicture((String) row[2], (String) row[3], use(row, 0), cost(row, 4));
    }

    private static Optional<Use> use(Object[] row, int from) {
        return row[from] instanceof String scene && row[from + 1] instanceof String shot
                ? Optional.of(new Use(new SceneId(scene), new ShotId(shot)))
                : Optional.empty();
    }

    private static PaidElsewhere elsewhere(Object[] row) {
        return new PaidElsewhere((String) row[0], ((Number) row[1]).intValue(), cost(row, 2));
    }

    private static Cost cost(Object[] row, int from) {
        Currency currency = Currency.getInstance((String) row[from]);
        return new Cost(
                new Money((BigDecimal) row[from + 1], currency), new Money((BigDecimal) row[from + 2], currency));
    }
}
