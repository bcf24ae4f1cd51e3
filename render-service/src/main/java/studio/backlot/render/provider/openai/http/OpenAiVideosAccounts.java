package studio.backlot.render.provider.openai.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.VideoAccounts;
import studio.backlot.render.provider.http.SaidKey;
import studio.backlot.render.provider.openai.OpenAiVideosAddress;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;

/** Accounts with a server that speaks the dialect. A key of the deployment that cannot be sent ends the start. */
@Startup
@ApplicationScoped
class OpenAiVideosAccounts implements VideoAccounts {
    private final OpenAiVideosAddress address;
    private final Optional<Keys> ofDeployment;

    OpenAiVideosAccounts(OpenAiVideosSettings settings) {
        this.address =
                new OpenAiVideosAddress(settings.address(), settings.files().orElse(Set.of()));
        this.ofDeployment = SaidKey.first(settings.key().stream());
    }

    @Override
    public String provider() {
        return "openai-videos";
    }

    @Override
    public List<KeyField> fields() {
        return List.of(KeyField.required(SaidKey.FIELD, "the key of the server that this studio is set to"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public OpenAiVideosClient open(Keys keys) {
        return new OpenAiVideosClient(address, HeaderKey.of(keys, SaidKey.FIELD), Patience.USUAL);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (OpenAiVideosClient client = open(keys)) {
            return client.check();
        }
    }
}
