package studio.backlot.render.image.work;

import java.util.Optional;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.Use;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;

/**
 * A picture that somebody wants to pay for.
 *
 * @param thing that it is, for people, such as {@code a picture}
 * @param production that pays, beside its organisation
 * @param anew whether money that was denied is asked for again
 * @param use the shot that it is drawn for; empty when it is for no single one
 */
public record Buying(
        String thing,
        ImageAccounts accounts,
        ImageOrder order,
        ProductionRef production,
        boolean anew,
        Optional<Use> use) {

    /** One that is for no single shot. */
    public Buying(String thing, ImageAccounts accounts, ImageOrder order, ProductionRef production, boolean anew) {
        this(thing, accounts, order, production, anew, Optional.empty());
    }

    /** One that nothing more is said of. */
    public Buying(ImageAccounts accounts, ImageOrder order, ProductionRef production, boolean anew) {
        this("a picture", accounts, order, production, anew);
    }

    private record Identity(String provider, ImageOrder order) {}

    /** Most that it costs, where anybody has said a price. */
    Optional<Money> price() {
        return accounts.imagePrice(order.pictures().size());
    }

    /** Of provider, model and request: it is not paid twice. */
    String key() {
        return Json.sha256(Json.canonical(new Identity(accounts.provider(), order)));
    }

    /** What its money is asked for as. */
    Expense expense(Money price) {
        return new Expense(
                "picture:" + key(),
                1,
                Optional.of(production),
                Expense.Medium.PICTURE,
                "%s by %s with %s".formatted(thing, accounts.provider(), order.model()),
                price,
                use);
    }
}
