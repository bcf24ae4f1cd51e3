package studio.backlot.gateway.identity.http;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without a signing key no service would believe us. */
@Readiness
class SigningKeysReady implements HealthCheck {
    private final InternalTokens tokens;

    SigningKeysReady(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing keys").status(tokens.ready()).build();
    }
}
