package studio.backlot.render.provider;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;

/** Accounts with one provider; a bean of the provider's package, which also says what it makes: {@link VideoAccounts}, {@link ImageAccounts}. */
public interface ProviderAccounts {

    /** The provider as the catalogue's offers name it, such as {@code veo}. */
    String provider();

    /** What an account is opened with. */
    List<KeyField> fields();

    /** What the configuration of this deployment says, for every organisation that has no keys of its own. */
    Optional<Keys> ofDeployment();

    /**
     * The provider as an account sees it. Nothing is asked yet.
     *
     * @param keys all that are required, and no others
     * @throws IllegalArgumentException when one cannot be what it should be; the message names the field and never the value
     */
    ProviderClient open(Keys keys);

    /**
     * How webhooks for an account are signed; empty where the provider sends none, or does not say. May ask the provider, at
     * no cost.
     */
    default Optional<Signature> signature(Keys keys) throws InterruptedException {
        return Optional.empty();
    }

    /**
     * What models it has; empty where it lists none. Asks the provider, at no cost.
     *
     * @param known names of models that are asked after one by one where its list is no whole one
     */
    default Optional<Listing> models(Keys keys, Set<String> known) throws InterruptedException {
        return Optional.empty();
    }

    /** Asks, at no cost, whether the provider takes the keys; empty when it does. */
    Optional<Fault> check(Keys keys) throws InterruptedException;
}
