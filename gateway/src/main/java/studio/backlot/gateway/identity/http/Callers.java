package studio.backlot.gateway.identity.http;

import io.quarkus.security.identity.SecurityIdentity;
import studio.backlot.gateway.identity.Principal;

/** The caller behind an authenticated identity. */
public final class Callers {
    private Callers() {}

    public static Principal principal(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof ExchangedToken token) {
            return token.principal();
        }
        throw new IllegalStateException("only the gateway's own authentication makes callers");
    }
}
