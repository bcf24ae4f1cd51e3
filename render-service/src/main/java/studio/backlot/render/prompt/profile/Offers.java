package studio.backlot.render.prompt.profile;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;

/** Terms on which organisations have models. */
@FunctionalInterface
public interface Offers {

    /** Of a profile, as an organisation has it now; empty when nobody offers it. Waits for the database. */
    Optional<Offer> offer(OrgId org, String profile);
}
