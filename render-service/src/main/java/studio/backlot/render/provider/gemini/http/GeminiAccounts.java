package studio.backlot.render.provider.gemini.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.price.ListPrices;
import studio.backlot.kit.price.Price;
import studio.backlot.kit.price.PriceUnit;
import studio.backlot.kit.price.Wanted;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.gemini.GeminiAddress;
import studio.backlot.render.provider.http.SaidKey;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;

/** Accounts with Gemini. A key of the deployment that cannot be sent ends the start. */
@Startup
@ApplicationScoped
class GeminiAccounts implements ImageAccounts {
    private static final String NAME = "gemini";

    private final GeminiAddress address;
    private final String model;
    private final Optional<Price> price;
    private final Optional<Keys> ofDeployment;

    GeminiAccounts(GeminiSettings settings, ListPrices prices) {
        this.address = new GeminiAddress(settings.address());
        this.model = settings.imageModel();
        this.price = prices.price(
                settings.imagePrice().map(Money::of), new Wanted(settings.address(), model, PriceUnit.PICTURE));
        this.ofDeployment = SaidKey.first(Stream.concat(
                settings.key().stream(), settings.environmentKeys().stream().flatMap(List::stream)));
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public List<KeyField> fields() {
        return List.of(KeyField.required(SaidKey.FIELD, "an API key, from aistudio.google.com/apikey"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public GeminiImages open(Keys keys) {
        return new GeminiImages(address, HeaderKey.of(keys, SaidKey.FIELD), PATIENCE, imagePrice());
    }

    @Override
    public String imageModel() {
        return model;
    }

    @Override
    public Optional<Money> imagePrice() {
        return price.map(Price::amount);
    }

    @Override
    public Optional<LocalDate> imagePriceListed() {
        return price.flatMap(Price::listed);
    }

    @Override
    public Profile imageProfile() {
        return PictureProfiles.conversing(NAME, model);
    }

    @Override
    public GeminiImages images(Keys keys) {
        return open(keys);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (GeminiImages client = open(keys)) {
            return client.check(model);
        }
    }
}
