package studio.backlot.gateway.identity;

import java.util.Set;
import studio.backlot.contracts.id.OrgId;

/**
 * Someone who was authenticated.
 *
 * @param org organisation that the caller acts in
 * @param subject who, for the audit: {@code key:<id>} or the subject of the provider's token
 * @param roles names of {@link Role}s
 */
public record Principal(OrgId org, String subject, Set<String> roles) {
    public Principal {
        roles = Set.copyOf(roles);
    }
}
