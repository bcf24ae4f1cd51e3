package studio.backlot.render.budget.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.budget.Account;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.budget.Reservation;

/** Expenses and the lines of their accounts. */
@ApplicationScoped
class ExpenseTable {
    private static final String FIND =
            "select state, decision from expense where org_id = :org and name = :name and number = :number";
    private static final String LAST = "select max(number) from expense where org_id = :org and name = :name";
    private static final String KEEP = """
            insert into expense (org_id, name, number, state, decision, decided_at)
            values (:org, :name, :number, :state, :decision, :now)
            on conflict (org_id, name, number) do update set state = excluded.state""";
    private static final String LINES = """
            select kind, amount, currency from expense_movement
            where org_id = :org and name = :name and expense = :number order by number""";
    private static final String LINE = """
            insert into expense_movement (org_id, name, expense, number, kind, amount, currency, moved_at)
            values (:org, :name, :number, :line, :kind, :amount, :currency, :now)""";

    private final Clock clock;

    ExpenseTable(Clock clock) {
        this.clock = clock;
    }

    Uni<Optional<Reservation>> find(Mutiny.Session session, OrgId org, Expense expense) {
        return at(session.createNativeQuery(FIND, Object[].class), org, expense)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : lines(session, org, expense)
                                .map(lines -> Optional.of(reservation((String) row[0], read((String) row[1]), lines))));
    }

    /** How often the money for some work was asked for. */
    Uni<Integer> last(Mutiny.Session session, OrgId org, String name) {
        return session.createNativeQuery(LAST, Integer.class)
                .setParameter("org", org.value())
                .setParameter("name", name)
                .getSingleResultOrNull()
                .map(last -> last == null ? 0 : last);
    }

    /**
     * Keeps a reservation with the lines that its account has gained.
     *
     * @param known how many are kept
     */
    Uni<Void> keep(Mutiny.Session session, OrgId org, Reservation reservation, int known) {
        Expense expense = reservation.decision().expense();
        List<Movement> lines = lines(reservation);
        Uni<Void> kept = at(session.createNativeQuery(KEEP), org, expense)
                .setParameter("state", state(reservation))
                .setParameter("decision", Json.write(reservation.decision()))
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
        for (int line = known; line < lines.size(); line++) {
            Movement movement = lines.get(line);
            int number = line + 1;
            kept = kept.chain(() -> line(session, org, expense, number, movement));
        }
        return kept;
    }

    static List<Movement> lines(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Held held -> held.account().movements();
            case Reservation.Settled settled -> settled.account().movements();
            case Reservation.Denied _ -> List.of();
        };
    }

    private Uni<Void> line(Mutiny.Session session, OrgId org, Expense expense, int number, Movement movement) {
        return at(session.createNativeQuery(LINE), org, expense)
                .setParameter("line", number)
                .setParameter("kind", movement.kind().name())
                .setParameter("amount", movement.amount().amount())
                .setParameter("currency", movement.amount().currency().getCurrencyCode())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<List<Movement>> lines(Mutiny.Session session, OrgId org, Expense expense) {
        return at(session.createNativeQuery(LINES, Object[].class), org, expense)
                .getResultList()
                .map(rows -> rows.stream().map(ExpenseTable::movement).toList());
    }

    private static Movement movement(Object[] row) {
        return new Movement(
                Movement.Kind.valueOf((String) row[0]),
                new Money((BigDecimal) row[1], Currency.getInstance((String) row[2])));
    }

    private static Reservation reservation(String state, FundsDecided decision, List<Movement> lines) {
        return switch (state) {
            case "held" -> new Reservation.Held(decision, new Account(lines));
            case "settled" -> new Reservation.Settled(decision, new Account(lines));
            default -> new Reservation.Denied(decision);
        };
    }

    private static String state(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Held _ -> "held";
            case Reservation.Denied _ -> "denied";
            case Reservation.Settled _ -> "settled";
        };
    }

    private static FundsDecided read(String decision) {
        try {
            return Json.read(decision, FundsDecided.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("an expense's row cannot be read", damaged);
        }
    }

    private static <T> Mutiny.SelectionQuery<T> at(Mutiny.SelectionQuery<T> query, OrgId org, Expense expense) {
        return query.setParameter("org", org.value())
                .setParameter("name", expense.name())
                .setParameter("number", expense.number());
    }

    private static <T> Mutiny.Query<T> at(Mutiny.Query<T> query, OrgId org, Expense expense) {
        return query.setParameter("org", org.value())
                .setParameter("name", expense.name())
                .setParameter("number", expense.number());
    }
}
