package studio.backlot.render.provider;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.wire.Keys;

/** Keys that organisations have with providers. */
public interface Credentials {

    /**
     * The organisation's for a session, else those that it keeps, else the deployment's. Waits for the database.
     *
     * @param term of the keys that a call was made with; empty for a new call
     */
    KeyHolding holding(OrgId org, ProviderAccounts accounts, Optional<KeyTerm> term);

    /** The same for a new call. While keys of a session are not here it is a problem, which a task waits for. */
    default Optional<Keys> of(OrgId org, ProviderAccounts accounts) {
        return switch (holding(org, accounts, Optional.empty())) {
            case KeyHolding.Here here -> Optional.of(here.keys());
            case KeyHolding.None _ -> Optional.empty();
            case KeysAway away -> throw away.problem();
        };
    }
}
