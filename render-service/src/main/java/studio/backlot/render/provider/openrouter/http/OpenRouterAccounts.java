package studio.backlot.render.provider.openrouter.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Accounts with OpenRouter. A key of the deployment that cannot be sent ends the start. */
@Startup
@ApplicationScoped
class OpenRouterAccounts implements ProviderAccounts {
    private static final String KEY = "key";

    private final OpenRouterAddress address;
    private final Optional<Keys> ofDeployment;

    OpenRouterAccounts(OpenRouterSettings settings) {
        this.address = new OpenRouterAddress(settings.address());
        this.ofDeployment =
                said(settings.key()).or(() -> said(settings.environmentKey())).map(key -> new Keys(Map.of(KEY, key)));
        ofDeployment.ifPresent(keys -> HeaderKey.of(keys, KEY));
    }

    @Override
    public String provider() {
        return "openrouter";
    }

    @Override
    public List<KeyField> fields() {
        return List.of(KeyField.required(KEY, "an API key, from openrouter.ai/keys"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public OpenRouterClient open(Keys keys) {
        return new OpenRouterClient(address, HeaderKey.of(keys, KEY), Patience.USUAL);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (OpenRouterClient client = open(keys)) {
            return client.check();
        }
    }

    /** A variable that is set to nothing is as one that is not set. */
    private static Optional<Secret> said(Optional<String> key) {
        return key.map(String::strip).filter(text -> !text.isEmpty()).map(Secret::new);
    }
}
