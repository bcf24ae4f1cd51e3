package studio.backlot.render.provider.openrouter.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.provider.http.SaidKey;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;

/** Accounts with OpenRouter. A key of the deployment that cannot be sent ends the start. */
@Startup
@ApplicationScoped
class OpenRouterAccounts implements ProviderAccounts {
    private final OpenRouterAddress address;
    private final Optional<Keys> ofDeployment;

    OpenRouterAccounts(OpenRouterSettings settings) {
        this.address = new OpenRouterAddress(settings.address());
        this.ofDeployment = SaidKey.first(
                Stream.of(settings.key(), settings.environmentKey()).flatMap(Optional::stream));
    }

    @Override
    public String provider() {
        return "openrouter";
    }

    @Override
    public List<KeyField> fields() {
        return List.of(KeyField.required(SaidKey.FIELD, "an API key, from openrouter.ai/keys"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public OpenRouterClient open(Keys keys) {
        return new OpenRouterClient(address, HeaderKey.of(keys, SaidKey.FIELD), Patience.USUAL);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (OpenRouterClient client = open(keys)) {
            return client.check();
        }
    }
}
