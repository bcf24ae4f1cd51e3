package studio.backlot.render.provider.veo.http;

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

/** Accounts with Veo. The deployment's own needs project, bucket, and credentials or a token; a key file that cannot be read ends the start. */
@Startup
@ApplicationScoped
class VeoAccounts implements VideoAccounts {
    private final CloudKeys cloud;
    private final Optional<Keys> ofDeployment;

    VeoAccounts(VeoSettings settings, Clock clock) {
        this.cloud = new CloudKeys(settings, clock);
        this.ofDeployment = cloud.ofDeployment("BACKLOT_VEO_CREDENTIALS");
        ofDeployment.ifPresent(this::open);
    }

    @Override
    public String provider() {
        return "veo";
    }

    @Override
    public List<KeyField> fields() {
        return CloudKeys.fields("Veo");
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public VeoClient open(Keys keys) {
        return new VeoClient(cloud.account(keys), cloud.tokens(keys), Patience.USUAL);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (VeoClient client = open(keys)) {
            return client.look(CloudKeys.NOWHERE) instanceof Fault fault ? Optional.of(fault) : Optional.empty();
        }
    }
}
