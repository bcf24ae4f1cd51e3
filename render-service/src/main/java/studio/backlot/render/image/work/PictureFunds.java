package studio.backlot.render.image.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.budget.Reservation;
import studio.backlot.render.budget.db.Funds;

/** The money for pictures: held before a model is asked, settled when the picture is here or given up. From worker threads only. */
@ApplicationScoped
class PictureFunds {
    private final Funds funds;
    private final TenantTransactions transactions;

    PictureFunds(Funds funds, TenantTransactions transactions) {
        this.funds = funds;
        this.transactions = transactions;
    }

    /**
     * Holds the price of a picture, where there is one.
     *
     * @param resumed whether a call that was begun is gone on with; else one whose money is still held belongs to somebody who died
     *     during it, and may be paid
     * @return why it is not held, when it is not
     */
    Optional<String> hold(OrgId org, Buying buying, boolean resumed) {
        return buying.price().flatMap(price -> transactions
                .await(org, session -> hold(session, org, buying, buying.expense(price), resumed))
                .refusal());
    }

    private Uni<FundsDecided> hold(Mutiny.Session session, OrgId org, Buying buying, Expense expense, boolean resumed) {
        return funds.last(session, org, expense).chain(last -> switch (last.orElse(null)) {
            case Reservation.Denied denied
            when !buying.anew() -> Uni.createFrom().item(denied.decision());
            case Reservation.Held held
            when !resumed ->
                funds.close(session, org, held.decision().expense(), expense.most())
                        .chain(() -> funds.hold(session, org, expense));
            case null, default -> funds.hold(session, org, expense);
        });
    }

    /** Whether the production that wants a picture is the one that pays. */
    boolean isPayer(OrgId org, Buying buying, Money price) {
        return transactions
                .await(org, session -> funds.last(session, org, buying.expense(price)))
                .flatMap(last -> last.decision().expense().production())
                .filter(buying.production()::equals)
                .isPresent();
    }

    /** Settles what is held for a picture, in the caller's transaction; what was not held is booked all the same. */
    Uni<Void> settle(Mutiny.Session session, OrgId org, Buying buying, Money paid) {
        Expense expense = buying.expense(paid);
        return funds.last(session, org, expense).chain(last -> {
            if (last.orElse(null) instanceof Reservation.Held held) {
                return funds.close(session, org, held.decision().expense(), paid);
            }
            int asked = last.map(known -> known.decision().expense().number()).orElse(0);
            return paid.isZero()
                    ? Uni.createFrom().voidItem()
                    : funds.close(session, org, expense.numbered(asked + 1), paid);
        });
    }

    /** Settles what is still held for a picture that nobody asks for any more. */
    void end(OrgId org, Buying buying, boolean mayBePaid) {
        buying.price()
                .ifPresent(price -> transactions.await(org, session -> funds.last(session, org, buying.expense(price))
                        .chain(last -> last.orElse(null) instanceof Reservation.Held held
                                ? funds.close(
                                        session,
                                        org,
                                        held.decision().expense(),
                                        mayBePaid ? price : Money.zero(price.currency()))
                                : Uni.createFrom().voidItem())));
    }
}
