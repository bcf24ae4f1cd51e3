package studio.backlot.render.provider;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.wire.Keys;

/** Keys that organisations have with providers. */
public interface Credentials {

    /** The organisation's own, else the deployment's. Waits for the database. */
    Optional<Keys> of(OrgId org, ProviderAccounts accounts);
}
