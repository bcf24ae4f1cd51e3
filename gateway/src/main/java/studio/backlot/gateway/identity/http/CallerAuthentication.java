package studio.backlot.gateway.identity.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import studio.backlot.gateway.identity.ApiKey;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.gateway.identity.db.ApiKeys;

/**
 * Who is calling: an API key ({@code Authorization: Bearer blk_…} or {@code X-API-Key}), or a bearer token of the
 * configured OpenID provider. Nothing else counts, the internal token least of all: it is for services only.
 */
@ApplicationScoped
class CallerAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final ApiKeys keys;
    private final OidcAuthenticationMechanism oidc;
    private final OidcClaims claims;
    private final boolean oidcEnabled;

    CallerAuthentication(
            ApiKeys keys,
            OidcAuthenticationMechanism oidc,
            OidcClaims claims,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
        this.keys = keys;
        this.oidc = oidc;
        this.claims = claims;
        this.oidcEnabled = provider.isPresent();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> credential = credential(context.request());
        if (credential.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        if (ApiKey.looksLike(credential.get())) {
            return ApiKey.parse(credential.get())
                    .map(keys::authenticate)
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                    .map(found -> identity(found.orElseThrow(AuthenticationFailedException::new)));
        }
        if (!oidcEnabled) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return oidc.authenticate(context, providers).map(this::exchange);
    }

    private SecurityIdentity exchange(SecurityIdentity provided) {
        if (provided.getPrincipal() instanceof JsonWebToken token) {
            return identity(
                    claims.principal(token, provided.getRoles()).orElseThrow(AuthenticationFailedException::new));
        }
        throw new AuthenticationFailedException();
    }

    private static SecurityIdentity identity(Principal principal) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new ExchangedToken(principal))
                .addRoles(principal.roles())
                .build();
    }

    private static Optional<String> credential(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.ofNullable(request.getHeader("X-API-Key"));
        }
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.of(authorization);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
