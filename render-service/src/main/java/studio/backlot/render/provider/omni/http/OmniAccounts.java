package studio.backlot.render.provider.omni.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.VideoAccounts;
import studio.backlot.render.provider.google.http.CloudKeys;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;

/** Accounts with Gemini Omni. The deployment's own needs what Veo's does; a key file that cannot be read ends the start. */
@Startup
@ApplicationScoped
class OmniAccounts implements VideoAccounts {
    private final CloudKeys cloud;
    private final String revision;
    private final Optional<Keys> ofDeployment;

    OmniAccounts(OmniSettings settings, Clock clock) {
        this.cloud = new CloudKeys(settings, clock);
        this.revision = settings.revision();
        this.ofDeployment = cloud.ofDeployment("BACKLOT_OMNI_CREDENTIALS");
        ofDeployment.ifPresent(this::open);
    }

    @Override
    public String provider() {
        return "omni";
    }

    @Override
    public List<KeyField> fields() {
        return CloudKeys.fields("Gemini Omni");
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public OmniClient open(Keys keys) {
        return new OmniClient(cloud.account(keys), revision, cloud.tokens(keys), Patience.USUAL);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (OmniClient client = open(keys)) {
            return client.look(CloudKeys.NOWHERE) instanceof Fault fault ? Optional.of(fault) : Optional.empty();
        }
    }
}
