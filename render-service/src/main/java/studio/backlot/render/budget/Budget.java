package studio.backlot.render.budget;

import java.util.Optional;
import studio.backlot.contracts.money.Money;

/**
 * What a scope may spend and has spent.
 *
 * @param limit absent when any amount is right
 * @param held reserved by jobs that have not ended
 * @param spent paid
 */
public record Budget(Scope scope, Policy policy, Optional<Money> limit, Money held, Money spent) {

    /** What happens when a job would cost more than is left. */
    public enum Policy {
        /** It is noted. */
        OBSERVE,
        /** Whoever asked is told. */
        WARN,
        /** The job is denied. */
        CAP
    }

    /** Whether a job's price may be held. */
    public sealed interface Answer {}

    /** It is held. */
    public record Granted(Budget after) implements Answer {}

    /** It is held, and beyond the limit. */
    public record Exceeded(Budget after, Money by) implements Answer {}

    /** It is not held. */
    public record Denied(Scope scope, Money price, Money left) implements Answer {}

    public Answer reserve(Money price) {
        Budget after = new Budget(scope, policy, limit, held.plus(price), spent);
        Money over = limit.map(most -> after.held.plus(spent).minus(most)).orElse(Money.zero(price.currency()));
        if (!over.isMoreThan(Money.zero(price.currency()))) {
            return new Granted(after);
        }
        return switch (policy) {
            case OBSERVE -> new Granted(after);
            case WARN -> new Exceeded(after, over);
            case CAP -> new Denied(scope, price, price.minus(over));
        };
    }

    /** After a line of a job's account; a reservation after the first cannot be denied. */
    public Budget after(Movement movement) {
        Money amount = movement.amount();
        return switch (movement.kind()) {
            case RESERVED -> new Budget(scope, policy, limit, held.plus(amount), spent);
            case SETTLED -> new Budget(scope, policy, limit, held.minus(amount), spent.plus(amount));
            case REFUNDED -> new Budget(scope, policy, limit, held.minus(amount), spent);
        };
    }
}
