package studio.backlot.render.budget;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Movement.Kind;

/** The money of one job. It only grows; when the job has ended, reserved − settled − refunded is zero. */
public record Account(List<Movement> movements) {
    public Account {
        movements = Absent.list(movements);
        if (movements.isEmpty() || movements.getFirst().kind() != Kind.RESERVED) {
            throw new IllegalArgumentException("movements: expected a reservation first");
        }
    }

    public static Account reserved(Money price) {
        return new Account(List.of(new Movement(Kind.RESERVED, price)));
    }

    /** What is held and neither paid nor free again. */
    public Money held() {
        return total(Kind.RESERVED).minus(total(Kind.SETTLED)).minus(total(Kind.REFUNDED));
    }

    public Money total(Kind kind) {
        return movements.stream()
                .filter(movement -> movement.kind() == kind)
                .map(Movement::amount)
                .reduce(Money.zero(currency()), Money::plus);
    }

    /**
     * The cost is paid and the rest is free again. What costs more than was held is reserved in addition first: it has
     * been spent already, whatever a cap says.
     */
    public Account settled(Money cost) {
        Money held = held();
        if (isClosed()) {
            throw new IllegalStateException("this account has been settled");
        }
        List<Movement> all = new ArrayList<>(movements);
        if (cost.isMoreThan(held)) {
            all.add(new Movement(Kind.RESERVED, cost.minus(held)));
        }
        if (!cost.isZero()) {
            all.add(new Movement(Kind.SETTLED, cost));
        }
        if (held.isMoreThan(cost)) {
            all.add(new Movement(Kind.REFUNDED, held.minus(cost)));
        }
        return new Account(all);
    }

    /** Nothing is paid. */
    public Account refunded() {
        return settled(Money.zero(currency()));
    }

    /** Whether it has been settled; what costs nothing is never closed. */
    public boolean isClosed() {
        return movements.stream().anyMatch(movement -> movement.kind() != Kind.RESERVED);
    }

    public Currency currency() {
        return movements.getFirst().amount().currency();
    }
}
