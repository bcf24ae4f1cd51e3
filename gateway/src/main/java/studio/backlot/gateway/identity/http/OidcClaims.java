package studio.backlot.gateway.identity.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.gateway.identity.Role;

/** How the OpenID provider's tokens name organisations and roles. */
@ConfigMapping(prefix = "backlot.oidc")
interface OidcClaims {
    /** Claim that holds the organisation's id. */
    @WithDefault("org")
    String organizationClaim();

    /** The provider's role → our role; a role that is one of ours by name needs no entry, all others count for nothing. */
    Map<String, String> roles();

    /** Who the token says is calling; nobody when it names no organisation of ours. */
    default Optional<Principal> principal(JsonWebToken token, Set<String> provided) {
        if (!(token.getClaim(organizationClaim()) instanceof String org)) {
            return Optional.empty();
        }
        Set<String> mapped = provided.stream()
                .map(role -> roles().getOrDefault(role, role))
                .flatMap(role -> Role.named(role).stream())
                .map(Role::value)
                .collect(Collectors.toUnmodifiableSet());
        try {
            return Optional.of(new Principal(new OrgId(org), token.getSubject(), mapped));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
