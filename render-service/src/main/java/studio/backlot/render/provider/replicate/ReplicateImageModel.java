package studio.backlot.render.provider.replicate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.profile.Profile.Evidence;
import studio.backlot.render.provider.ImageOrder;

/**
 * A model of Replicate that draws, as {@code replicate/image-models.yaml} has it.
 *
 * @param model such as {@code black-forest-labs/flux-schnell}
 * @param aspectRatios those that it takes
 * @param fixed inputs that are sent with every call
 * @param pictures that it is shown; none when absent
 * @param price of a picture of about a megapixel, such as {@code 0.04 USD}
 * @param evidence of its inputs
 * @param priceEvidence of its price
 */
public record ReplicateImageModel(
        String model,
        Tier tier,
        List<String> aspectRatios,
        Map<String, Object> fixed,
        Optional<Shown> pictures,
        String price,
        Evidence evidence,
        Evidence priceEvidence) {
    private static final String FILE = "/replicate/image-models.yaml";

    public ReplicateImageModel {
        aspectRatios = Absent.list(aspectRatios);
        fixed = Absent.map(fixed);
        pictures = Absent.optional(pictures);
        Money.of(price);
    }

    /**
     * How a model is shown pictures.
     *
     * @param input that takes the list of them
     * @param most of them
     * @param price of looking at one
     */
    public record Shown(String input, int most, String price) {
        public Shown {
            Money.of(price);
        }
    }

    /** All that come with the studio. */
    public static List<ReplicateImageModel> bundled() {
        try (InputStream in = ReplicateImageModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FILE + " is missing");
            }
            return Catalogue.written(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(ReplicateImageModel::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The one of a name.
     *
     * @throws IllegalArgumentException when there is none; the message names those that there are
     */
    public static ReplicateImageModel named(String name) {
        List<ReplicateImageModel> all = bundled();
        return all.stream()
                .filter(model -> model.model().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("BACKLOT_REPLICATE_IMAGE_MODEL: '%s' is not known; there are %s"
                                .formatted(
                                        name,
                                        all.stream()
                                                .map(ReplicateImageModel::model)
                                                .collect(Collectors.joining(", ")))));
    }

    /** Of a picture that is drawn after looking at as many others. */
    public Money cost(int shown) {
        return pictures.map(look -> Money.of(price).plus(Money.of(look.price()).times(shown)))
                .orElseGet(() -> Money.of(price));
    }

    /** Whether it draws in the shape that is asked for, and looks at what it is shown. */
    public boolean takes(ImageOrder order) {
        return aspectRatios.contains(order.aspectRatio())
                && order.pictures().size() <= pictures.map(Shown::most).orElse(0);
    }

    /** What it reads and is shown; one picture may be the frame that its own goes on from. */
    public Profile profile(String provider) {
        int shown = pictures.map(Shown::most).orElse(0);
        return PictureProfiles.drawing(
                provider, model, evidence, new PictureProfiles.Takes(aspectRatios, shown > 1, Math.max(0, shown - 1)));
    }

    /**
     * The body of a submit, in canonical JSON.
     *
     * @param addresses of the order's pictures, in their order
     */
    public byte[] body(ImageOrder order, List<String> addresses, Optional<URI> nudge) {
        ObjectNode input = Json.mapper()
                .createObjectNode()
                .put("prompt", order.words())
                .put("aspect_ratio", order.aspectRatio())
                .put("seed", order.chance());
        fixed.forEach((name, value) -> input.set(name, Json.mapper().valueToTree(value)));
        pictures.filter(_ -> !addresses.isEmpty())
                .ifPresent(shown -> input.set(shown.input(), Json.mapper().valueToTree(addresses)));
        return ReplicateRequest.body(model, input, nudge);
    }

    private static ReplicateImageModel read(ObjectNode node) {
        try {
            return Json.read(node.toString(), ReplicateImageModel.class);
        } catch (JacksonException unfit) {
            throw new IllegalStateException(
                    "%s: %s".formatted(node.path("model").asText(), unfit.getOriginalMessage()), unfit);
        }
    }
}
