package studio.backlot.render.provider.fake;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;

/** A provider of images, lumen, that nobody asks. */
public record UnaskedPainter(Optional<Money> imagePrice, Profile imageProfile) implements ImageAccounts {
    private static final String NAME = "lumen";
    private static final String MODEL = "lumen-2";

    /** Of a price; the model reads and is shown what others do. */
    public static UnaskedPainter at(Optional<Money> price) {
        return new UnaskedPainter(price, PictureProfiles.conversing(NAME, MODEL));
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public String imageModel() {
        return MODEL;
    }

    @Override
    public List<KeyField> fields() {
        return List.of();
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return Optional.empty();
    }

    @Override
    public ImageProvider open(Keys keys) {
        throw new AssertionError("nobody is to be asked");
    }

    @Override
    public ImageProvider images(Keys keys) {
        return open(keys);
    }

    @Override
    public Optional<Fault> check(Keys keys) {
        return Optional.empty();
    }
}
