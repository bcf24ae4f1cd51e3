package studio.backlot.gateway.identity.http;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import studio.backlot.gateway.identity.Principal;

/**
 * The caller as the internal token will say it, so that the gateway's own resources live by the same claims as those of
 * the services behind it.
 */
record ExchangedToken(Principal principal) implements JsonWebToken {
    @Override
    public String getName() {
        return principal.subject();
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of("sub", "org", "groups");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <T> @Nullable T getClaim(String name) {
        return (T)
                switch (name) {
                    case "sub" -> principal.subject();
                    case "org" -> principal.org().value();
                    case "groups" -> principal.roles();
                    default -> null;
                };
    }
}
