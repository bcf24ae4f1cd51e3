package studio.backlot.render.provider.veo.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.work.LiveCatalogue;
import studio.backlot.render.provider.ProviderAccount;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.veo.AccessTokens;
import studio.backlot.render.provider.veo.Secret;
import studio.backlot.render.provider.veo.VeoAccount;

/**
 * The deployment's own account with Veo, for every organisation; there is none unless project, bucket, and credentials or a
 * token are set. A key file that cannot be read ends the start of the service.
 */
@Startup
@ApplicationScoped
class VeoFromConfig implements ProviderAccount {
    private static final String NAME = "veo";

    private final Optional<VeoClient> client;
    private final LiveCatalogue models;

    VeoFromConfig(VeoSettings settings, Clock clock, LiveCatalogue models) {
        this.models = models;
        this.client = account(settings).flatMap(account -> tokens(settings, clock)
                .map(tokens -> new VeoClient(account, tokens, Patience.USUAL)));
    }

    @Override
    public Optional<VideoProvider> video(OrgId org, String profile) {
        return client.<VideoProvider>map(veo -> veo).filter(_ -> models.now()
                .profile(profile)
                .flatMap(Profile::offer)
                .filter(offer -> offer.provider().equals(NAME))
                .isPresent());
    }

    @PreDestroy
    void close() {
        client.ifPresent(VeoClient::close);
    }

    private static Optional<VeoAccount> account(VeoSettings settings) {
        return settings.project().flatMap(project -> settings.bucket()
                .map(bucket ->
                        new VeoAccount(settings.models(), settings.storage(), project, settings.location(), bucket)));
    }

    private static Optional<AccessTokens> tokens(VeoSettings settings, Clock clock) {
        return settings.credentials()
                .<AccessTokens>map(file -> new ServiceAccountTokens(ServiceAccount.of(file), clock))
                .or(() -> settings.token().map(token -> AccessTokens.fixed(new Secret(token))));
    }
}
