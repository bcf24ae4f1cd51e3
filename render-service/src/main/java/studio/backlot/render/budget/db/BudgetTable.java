package studio.backlot.render.budget.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.budget.Scope;

/** What each scope may spend and has spent. */
@ApplicationScoped
public class BudgetTable {
    private static final String ENTER = """
            insert into budget (org_id, scope, name, currency) values (:org, :scope, :name, :currency)
            on conflict do nothing""";
    private static final String READ = """
            select policy, most, held, spent from budget
            where org_id = :org and scope = :scope and name = :name and currency = :currency""";
    private static final String ALL = """
            select policy, most, held, spent, scope, name, currency from budget where org_id = :org
            order by case scope when 'ORGANISATION' then 1 when 'PROJECT' then 2 else 3 end, name, currency
            limit 500""";

    private static final String MOVE = """
            update budget set held = held + :held, spent = spent + :spent
            where org_id = :org and scope = :scope and name = :name and currency = :currency""";
    private static final String LIMIT = """
            insert into budget (org_id, scope, name, currency, policy, most)
            values (:org, :scope, :name, :currency, :policy, :most)
            on conflict (org_id, scope, name, currency)
            do update set policy = excluded.policy, most = excluded.most""";

    /** The budgets of some scopes, in their order, locked to the end of the transaction. */
    public Uni<List<Budget>> lock(Mutiny.Session session, OrgId org, List<Scope> scopes, Currency currency) {
        List<Budget> budgets = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Scope scope : scopes) {
            all = all.chain(() -> enter(session, org, scope, currency))
                    .chain(() -> read(session, org, scope, currency, " for update"))
                    .invoke(budget -> budgets.add(budget.orElseThrow()))
                    .replaceWithVoid();
        }
        return all.replaceWith(() -> budgets);
    }

    /** The budget of a scope; one of nothing when nobody has set or held any. */
    public Uni<Budget> find(Mutiny.Session session, OrgId org, Scope scope, Currency currency) {
        return read(session, org, scope, currency, "").map(budget -> budget.orElseGet(() -> none(scope, currency)));
    }

    public Uni<List<Budget>> all(Mutiny.Session session, OrgId org) {
        return session.createNativeQuery(ALL, Object[].class)
                .setParameter("org", org.value())
                .getResultList()
                .map(rows -> rows.stream().map(BudgetTable::whole).toList());
    }

    private static Budget whole(Object[] row) {
        return budget(
                new Scope(Scope.Kind.valueOf((String) row[4]), (String) row[5]),
                Currency.getInstance((String) row[6]),
                row);
    }

    private static Budget budget(Scope scope, Currency currency, Object[] row) {
        return new Budget(
                scope,
                Budget.Policy.valueOf((String) row[0]),
                Optional.ofNullable((BigDecimal) row[1]).map(most -> new Money(most, currency)),
                new Money((BigDecimal) row[2], currency),
                new Money((BigDecimal) row[3], currency));
    }

    /** Moves money in the budgets of some scopes, in their order. */
    public Uni<Void> move(Mutiny.Session session, OrgId org, List<Scope> scopes, List<Movement> movements) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Scope scope : movements.isEmpty() ? List.<Scope>of() : scopes) {
            all = all.chain(() -> move(session, org, scope, movements));
        }
        return all;
    }

    public Uni<Void> limit(Mutiny.Session session, OrgId org, Scope scope, Budget.Policy policy, Money most) {
        return at(session.createNativeQuery(LIMIT), org, scope, most.currency())
                .setParameter("policy", policy.name())
                .setParameter("most", most.amount())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> move(Mutiny.Session session, OrgId org, Scope scope, List<Movement> movements) {
        Currency currency = movements.getFirst().amount().currency();
        Budget moved = none(scope, currency);
        for (Movement movement : movements) {
            moved = moved.after(movement);
        }
        return at(session.createNativeQuery(MOVE), org, scope, currency)
                .setParameter("held", moved.held().amount())
                .setParameter("spent", moved.spent().amount())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> enter(Mutiny.Session session, OrgId org, Scope scope, Currency currency) {
        return at(session.createNativeQuery(ENTER), org, scope, currency)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Budget none(Scope scope, Currency currency) {
        Money zero = Money.zero(currency);
        return new Budget(scope, Budget.Policy.OBSERVE, Optional.empty(), zero, zero);
    }

    private static Uni<Optional<Budget>> read(
            Mutiny.Session session, OrgId org, Scope scope, Currency currency, String locking) {
        return session.createNativeQuery(READ + locking, Object[].class)
                .setParameter("org", org.value())
                .setParameter("scope", scope.kind().name())
                .setParameter("name", scope.name())
                .setParameter("currency", currency.getCurrencyCode())
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).map(row -> budget(scope, currency, row)));
    }

    private static <T> Mutiny.Query<T> at(Mutiny.Query<T> query, OrgId org, Scope scope, Currency currency) {
        return query.setParameter("org", org.value())
                .setParameter("scope", scope.kind().name())
                .setParameter("name", scope.name())
                .setParameter("currency", currency.getCurrencyCode());
    }
}
