package studio.backlot.render.image;

import java.time.Duration;
import java.util.Optional;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Refusal;

/** What came of an order for a picture. */
public sealed interface Delivery {
    /** How often a model is asked that says that it is busy. */
    int MOST_ATTEMPTS = 3;

    /** How often a model is asked whose answer does not come: each may be paid. */
    int MOST_LOST = 2;

    /** It is in the store as it came, and is not paid again; it has cost what it did, as far as anybody has said a price. */
    record Delivered(AssetRef picture, Optional<Money> cost) implements Delivery {}

    /** Nothing was drawn, and asking again later may help. */
    record Later(String why, Duration pause) implements Delivery {}

    /** It may have been drawn and paid, and it is not here. */
    record Lost(String why) implements Delivery {}

    /** Asking again would not help. */
    record Never(String why) implements Delivery {}

    /** There are no keys to ask with. */
    record NoAccount() implements Delivery {}

    /** A budget does not allow it; nobody was asked. */
    record Denied(String why) implements Delivery {}

    /**
     * Whether it is worth asking again after some attempt.
     *
     * @param attempt from 1
     */
    default boolean mayComeAfter(int attempt) {
        return switch (this) {
            case Later _ -> attempt < MOST_ATTEMPTS;
            case Lost _ -> attempt < MOST_LOST;
            case Delivered _, Never _, Denied _, NoAccount _ -> false;
        };
    }

    /** Of an answer without a picture. */
    static Delivery instead(String provider, Refusal refusal) {
        return new Never("%s does not draw this: %s".formatted(provider, refusal.reason()));
    }

    /** Of an answer without a picture. */
    static Delivery instead(String provider, Fault fault) {
        String why = "%s drew nothing (%s): %s".formatted(provider, fault.code(), fault.detail());
        return switch (fault.kind()) {
            case RETRY_AFTER, BACKOFF -> new Later(why, fault.retryAfter().orElse(Duration.ZERO));
            case AMBIGUOUS -> new Lost(why);
            case NEVER -> new Never(why);
        };
    }
}
