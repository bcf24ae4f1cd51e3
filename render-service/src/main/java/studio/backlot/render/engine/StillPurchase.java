package studio.backlot.render.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;

/**
 * What an image model is asked for when it draws the one picture of a shot.
 *
 * @param provider of the model
 * @param price most that it costs; nothing where nobody is paid
 */
public record StillPurchase(String provider, Frame frame, Money price) implements Commission {

    /** Changes whenever the same picture becomes another take. */
    private static final String VERSION = "still-1";

    private static final int SEED_BITS = 31;
    private static final Money NOTHING = Money.of("0 USD");

    /**
     * The picture as it is asked for.
     *
     * @param model the provider's name of it
     * @param aspectRatio such as {@code 16:9}
     * @param size such as {@code 1K}
     * @param seed of the shot; one that is taken again has another
     * @param references pictures that the model is shown, in order
     */
    public record Frame(
            String model, String words, String aspectRatio, String size, int seed, List<Reference> references) {
        public Frame {
            references = Absent.list(references);
        }

        /** The name of the shot before changes nothing, and its frame has a place of its own in a take's key. */
        private Frame nameless() {
            return new Frame(
                    model,
                    words,
                    aspectRatio,
                    size,
                    seed,
                    references.stream().map(Purchase::nameless).toList());
        }
    }

    /**
     * Of a compiled request.
     *
     * @param profile of the provider's model
     * @param price by the number of pictures that the model is shown
     */
    public static StillPurchase of(
            Profile profile, Request request, Material material, IntFunction<Optional<Money>> price) {
        Call.Sent sent = request.calls().getFirst().sent();
        return new StillPurchase(
                profile.id(),
                new Frame(
                        profile.model(),
                        sent.words(),
                        said(sent, profile.parameters().aspectRatio()),
                        said(sent, profile.parameters().resolution()),
                        Math.toIntExact(Seeds.of(
                                material.context().seed(), material.shot().id(), SEED_BITS)),
                        sent.references()),
                price.apply(sent.references().size()).orElse(NOTHING));
    }

    private static String said(Call.Sent sent, Optional<String> name) {
        return name.map(sent.parameters()::get).map(Object::toString).orElseThrow();
    }

    /** The call, with the pictures of its references. */
    public ImageOrder order(List<Picture> pictures) {
        return new ImageOrder(
                frame.model(), frame.words(), frame.aspectRatio(), frame.size(), Optional.of(frame.seed()), pictures);
    }

    @Override
    public String by() {
        return provider + " " + frame.model();
    }

    @Override
    public String renderer() {
        return VERSION + " " + by();
    }

    @Override
    public boolean shows(Reference.Role role) {
        return frame.references().stream().anyMatch(shown -> shown.role() == role);
    }

    @Override
    public String asked() {
        return Json.sha256(Json.canonical(new Asked(provider, frame.nameless())));
    }

    private record Asked(String provider, Frame frame) {}
}
