package studio.backlot.kit.turn;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;

/**
 * What is paid is made by one at a time over all replicas; whoever waited finds it kept, and pays nothing. The service has the table
 * {@code paid_turn}.
 */
@ApplicationScoped
public class Turns {
    private static final Duration LOOK = Duration.ofMillis(300);

    private final TenantTransactions transactions;
    private final TurnTable turns;

    /** Makes something that is paid, and keeps it before anything else can go wrong. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException, InterruptedException;
    }

    Turns(TenantTransactions transactions, TurnTable turns) {
        this.transactions = transactions;
        this.turns = turns;
    }

    /**
     * What is kept under a key, else what is made, blocking.
     *
     * @param lease after which the turn of one who died ends
     */
    public <T> T once(OrgId org, String key, Duration lease, Supplier<Optional<T>> kept, Making<T> making)
            throws IOException, InterruptedException {
        UUID turn = UUID.randomUUID();
        while (!transactions.await(org, session -> turns.take(session, org, key, turn, lease))) {
            Thread.sleep(LOOK);
            Optional<T> found = kept.get();
            if (found.isPresent()) {
                return found.get();
            }
        }
        try {
            Optional<T> found = kept.get();
            return found.isPresent() ? found.get() : making.make();
        } finally {
            transactions.await(org, session -> turns.give(session, org, key, turn));
        }
    }
}
