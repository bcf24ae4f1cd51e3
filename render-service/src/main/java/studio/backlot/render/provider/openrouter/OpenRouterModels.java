package studio.backlot.render.provider.openrouter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ListedModel;
import studio.backlot.render.provider.ListedModel.Costs;
import studio.backlot.render.provider.ListedModel.Takes;
import studio.backlot.render.provider.Listing;
import studio.backlot.wire.Reply;

/**
 * Reads OpenRouter's lists of models. Names of prices (SKUs) differ between the models behind it; those of a second are read, in
 * dollars and in cents. What is paid by tokens has no price of a second.
 */
public final class OpenRouterModels {
    private static final int MOST_MODELS = 2_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:-]{0,199}");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal THOUSAND = new BigDecimal(1_000);

    private OpenRouterModels() {}

    /** A list without a model is none: nothing would be left. */
    public static Listing read(Reply videos, Reply all) {
        for (Reply reply : List.of(videos, all)) {
            if (!reply.isGood()) {
                return OpenRouterAnswers.fault(reply);
            }
        }
        JsonNode listed = tree(videos).path("data");
        JsonNode known = tree(all).path("data");
        if (!listed.isArray() || listed.isEmpty() || listed.size() > MOST_MODELS || !known.isArray()) {
            return Fault.of(FaultClass.BACKOFF, "malformed", "The list of models has not the form that was agreed.");
        }
        Map<String, JsonNode> further = new HashMap<>();
        known.forEach(model -> further.put(model.path("id").asText(), model));
        List<ListedModel> models = new ArrayList<>();
        listed.forEach(model -> {
            String name = model.path("id").asText();
            if (NAME.matcher(name).matches()) {
                models.add(model(name, model, further.getOrDefault(name, MissingNode.getInstance())));
            }
        });
        return new Listing.Listed("OpenRouter, /videos/models and /models", models);
    }

    private static ListedModel model(String name, JsonNode model, JsonNode further) {
        List<String> resolutions = texts(model.path("supported_resolutions"));
        JsonNode frames = model.path("supported_frame_images");
        Optional<List<String>> known = frames.isArray() ? Optional.of(texts(frames)) : Optional.empty();
        Takes takes = new Takes(
                numbers(model.path("supported_durations")),
                resolutions,
                texts(model.path("supported_aspect_ratios")),
                known.map(images -> images.contains("first_frame")),
                known.map(images -> images.contains("last_frame")),
                truth(model.path("generate_audio")),
                truth(model.path("seed")));
        Map<String, Offer.PerSecond> perSecond = new LinkedHashMap<>();
        JsonNode skus = model.path("pricing_skus");
        resolutions.forEach(
                resolution -> price(skus, resolution).ifPresent(second -> perSecond.put(resolution, second)));
        Optional<BigDecimal> tokens = amount(skus, "video_tokens")
                .or(() -> amount(further.path("pricing"), "completion"))
                .filter(price -> price.signum() > 0)
                .map(price -> price.multiply(THOUSAND));
        Optional<LocalDate> ends = day(model.path("expiration_date")).or(() -> day(further.path("expiration_date")));
        return new ListedModel(name, takes, new Costs(perSecond, tokens), ends);
    }

    private static Optional<Offer.PerSecond> price(JsonNode skus, String resolution) {
        Optional<BigDecimal> any = second(skus, "", resolution);
        Optional<BigDecimal> mute = second(skus, "_without_audio", resolution).or(() -> any);
        Optional<BigDecimal> sound = second(skus, "_with_audio", resolution).or(() -> any);
        Optional<BigDecimal> either = sound.or(() -> mute);
        return either.map(price -> new Offer.PerSecond(mute.orElse(price), sound.orElse(price)));
    }

    /** The price at this size goes before the one of all. */
    private static Optional<BigDecimal> second(JsonNode skus, String audio, String resolution) {
        String size = "_" + resolution.toLowerCase(Locale.ROOT);
        Stream<String> dollars = Stream.of("duration_seconds" + audio, "text_to_video_duration_seconds" + audio);
        Optional<BigDecimal> found = dollars.flatMap(name -> Stream.of(name + size, name))
                .flatMap(name -> amount(skus, name).stream())
                .findFirst();
        if (found.isPresent() || !audio.isEmpty()) {
            return found;
        }
        return Stream.of("cents_per_second_output", "cents_per_video_output_second")
                .flatMap(name -> Stream.of(name + size, name))
                .flatMap(name -> amount(skus, name).stream())
                .findFirst()
                .map(CENT::multiply);
    }

    /** An amount is written as text, such as "0.40". */
    private static Optional<BigDecimal> amount(JsonNode prices, String name) {
        JsonNode written = prices.path(name);
        try {
            return written.isTextual() || written.isNumber()
                    ? Optional.of(new BigDecimal(written.asText())).filter(amount -> amount.signum() >= 0)
                    : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(JsonNode written) {
        try {
            String text = written.asText("");
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(JsonNode written) {
        return written.isBoolean() ? Optional.of(written.booleanValue()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(item -> {
            if (item.canConvertToInt() && item.intValue() > 0) {
                numbers.add(item.intValue());
            }
        });
        return numbers.stream().sorted().distinct().toList();
    }

    private static JsonNode tree(Reply reply) {
        try {
            return Json.read(reply.body(), JsonNode.class);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
