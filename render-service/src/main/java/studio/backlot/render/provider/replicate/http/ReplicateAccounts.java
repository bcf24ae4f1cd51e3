package studio.backlot.render.provider.replicate.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.Listing;
import studio.backlot.render.provider.NudgeAddresses;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Signature;
import studio.backlot.render.provider.VideoAccounts;
import studio.backlot.render.provider.http.SaidKey;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateImageModel;
import studio.backlot.render.provider.replicate.ReplicateSignature;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;

/** Accounts with Replicate. A key of the deployment that cannot be sent, or a model that nobody knows, ends the start. */
@Startup
@ApplicationScoped
class ReplicateAccounts implements VideoAccounts, ImageAccounts {
    private static final String NAME = "replicate";

    private final ReplicateAddress address;
    private final ReplicateImageModel imageModel;
    private final Nudges nudges;
    private final Optional<Keys> ofDeployment;

    ReplicateAccounts(ReplicateSettings settings, NudgeAddresses addresses) {
        this.address = new ReplicateAddress(settings.address(), settings.files());
        this.imageModel = ReplicateImageModel.named(settings.imageModel());
        this.nudges = addresses.of(NAME);
        this.ofDeployment = SaidKey.first(Stream.concat(
                settings.key().stream(), settings.environmentKeys().stream().flatMap(List::stream)));
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public List<KeyField> fields() {
        return List.of(KeyField.required(SaidKey.FIELD, "an API token, from replicate.com/account/api-tokens"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public ReplicateClient open(Keys keys) {
        return new ReplicateClient(address, HeaderKey.of(keys, SaidKey.FIELD), Patience.USUAL, nudges);
    }

    @Override
    public String imageModel() {
        return imageModel.model();
    }

    @Override
    public Optional<Money> imagePrice() {
        return Optional.of(imageModel.cost(0));
    }

    @Override
    public Optional<Money> imagePrice(int shown) {
        return Optional.of(imageModel.cost(shown));
    }

    @Override
    public Optional<LocalDate> imagePriceListed() {
        return Optional.of(LocalDate.parse(imageModel.priceEvidence().dated()));
    }

    @Override
    public Profile imageProfile() {
        return imageModel.profile(NAME);
    }

    @Override
    public ReplicateImages images(Keys keys) {
        return new ReplicateImages(address, HeaderKey.of(keys, SaidKey.FIELD), imageModel, LATER, nudges);
    }

    @Override
    public Optional<Signature> signature(Keys keys) throws InterruptedException {
        try (ReplicateClient client = open(keys)) {
            return client.webhookSecret().flatMap(ReplicateSignature::of);
        }
    }

    @Override
    public Optional<Listing> models(Keys keys, Set<String> known) throws InterruptedException {
        try (ReplicateClient client = open(keys)) {
            return Optional.of(client.models(known));
        }
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (ReplicateClient client = open(keys)) {
            return client.check();
        }
    }
}
