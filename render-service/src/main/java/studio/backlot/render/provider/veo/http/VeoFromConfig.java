package studio.backlot.render.provider.veo.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.veo.AccessTokens;
import studio.backlot.render.provider.veo.Secret;
import studio.backlot.render.provider.veo.VeoAccount;

/** The deployment's own account with Veo, for every organisation; there is none unless project, bucket and token are set. */
@ApplicationScoped
class VeoFromConfig implements Providers {
    private static final String PROFILE = "veo-3.1";

    private final Optional<VeoClient> client;

    VeoFromConfig(
            @ConfigProperty(name = "backlot.veo.models") URI models,
            @ConfigProperty(name = "backlot.veo.storage") URI storage,
            @ConfigProperty(name = "backlot.veo.location") String location,
            @ConfigProperty(name = "backlot.veo.project") Optional<String> project,
            @ConfigProperty(name = "backlot.veo.bucket") Optional<String> bucket,
            @ConfigProperty(name = "backlot.veo.token") Optional<String> token) {
        this.client = project.flatMap(name -> bucket.flatMap(results -> token.map(secret -> new VeoClient(
                new VeoAccount(models, storage, name, location, results),
                AccessTokens.fixed(new Secret(secret)),
                Patience.USUAL))));
    }

    @Override
    public Optional<VideoProvider> video(OrgId org, String profile) {
        return client.<VideoProvider>map(veo -> veo).filter(veo -> profile.equals(PROFILE));
    }

    @PreDestroy
    void close() {
        client.ifPresent(VeoClient::close);
    }
}
