package studio.backlot.render.provider.openrouter.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.Listing;
import studio.backlot.render.provider.NudgeAddresses;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Signature;
import studio.backlot.render.provider.VideoAccounts;
import studio.backlot.render.provider.http.SaidKey;
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.render.provider.openrouter.OpenRouterSignature;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Accounts with OpenRouter. A key of the deployment that cannot be sent ends the start. */
@Startup
@ApplicationScoped
class OpenRouterAccounts implements VideoAccounts, ImageAccounts {
    private static final String NAME = "openrouter";
    private static final String WEBHOOK_SECRET = "webhookSecret";

    private final OpenRouterAddress address;
    private final String imageModel;
    private final Money imagePrice;
    private final Nudges nudges;
    private final Optional<Keys> ofDeployment;

    OpenRouterAccounts(OpenRouterSettings settings, NudgeAddresses addresses) {
        this.address = new OpenRouterAddress(settings.address());
        this.imageModel = settings.imageModel();
        this.imagePrice = Money.of(settings.imagePrice());
        this.nudges = addresses.of(NAME);
        this.ofDeployment = SaidKey.first(Stream.concat(
                        settings.key().stream(),
                        settings.environmentKeys().stream().flatMap(List::stream)))
                .map(keys -> with(keys, settings.webhookSecret()));
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public List<KeyField> fields() {
        return List.of(
                KeyField.required(SaidKey.FIELD, "an API key, from openrouter.ai/keys"),
                KeyField.optional(
                        WEBHOOK_SECRET, "what webhooks are signed with; without it OpenRouter is told no address"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public OpenRouterClient open(Keys keys) {
        return new OpenRouterClient(
                address,
                HeaderKey.of(keys, SaidKey.FIELD),
                Patience.USUAL,
                keys.find(WEBHOOK_SECRET).isPresent() ? nudges : Nudges.NONE);
    }

    @Override
    public String imageModel() {
        return imageModel;
    }

    /** What it has cost is said with the picture. */
    @Override
    public Optional<Money> imagePrice() {
        return Optional.of(imagePrice);
    }

    @Override
    public Profile imageProfile() {
        return PictureProfiles.conversing(NAME, imageModel);
    }

    @Override
    public OpenRouterImages images(Keys keys) {
        return new OpenRouterImages(address, HeaderKey.of(keys, SaidKey.FIELD), PATIENCE);
    }

    @Override
    public Optional<Signature> signature(Keys keys) {
        return keys.find(WEBHOOK_SECRET).map(OpenRouterSignature::new);
    }

    @Override
    public Optional<Listing> models(Keys keys, Set<String> known) throws InterruptedException {
        try (OpenRouterClient client = open(keys)) {
            return Optional.of(client.models());
        }
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (OpenRouterClient client = open(keys)) {
            return client.check();
        }
    }

    private static Keys with(Keys keys, Optional<String> webhookSecret) {
        Map<String, Secret> values = new HashMap<>(keys.values());
        webhookSecret
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> values.put(WEBHOOK_SECRET, new Secret(text)));
        return new Keys(values);
    }
}
