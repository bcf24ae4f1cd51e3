package studio.backlot.kit.tenant;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/** Who asks, as the gateway's verified token says. Only for endpoints that ask for authentication. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public OrgId org() {
        if (token().getClaim("org") instanceof String org) {
            return new OrgId(org);
        }
        throw new ProblemException(KitError.UNAUTHENTICATED, "The token names no organisation.");
    }

    /** Person or key. */
    public String subject() {
        return token().getSubject();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new ProblemException(KitError.UNAUTHENTICATED, "Come through the gateway with a key or a token.");
    }
}
