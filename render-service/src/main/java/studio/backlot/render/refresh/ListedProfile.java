package studio.backlot.render.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.provider.ListedModel;

/** Profiles of models that nobody has written one of, from what their provider lists. */
final class ListedProfile {
    private static final Pattern LINES = Pattern.compile("(\\d{3,4})p");
    private static final Pattern CAN_BE_NAMED = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LINES_OF_4K = 2160;

    /** Of names that tell nothing of the model, such as 1K, the number of lines is not known. */
    private static final Map<String, Integer> NAMED = Map.of("4k", LINES_OF_4K);

    /** Ours: how much may be asked of an account is in no list. */
    private static final int A_MINUTE = 10;

    private final String provider;
    private final String source;
    private final LocalDate today;

    ListedProfile(String provider, String source, LocalDate today) {
        this.provider = provider;
        this.source = source;
        this.today = today;
    }

    /** Name that a profile of a model has. */
    String id(ListedModel model) {
        String name = model.model().substring(model.model().indexOf('/') + 1);
        return provider + "-" + name.replaceAll("[^A-Za-z0-9._-]", "-").toLowerCase(Locale.ROOT);
    }

    /** Lines of a resolution. */
    static Optional<Integer> lines(String resolution) {
        Matcher lines = LINES.matcher(resolution);
        return lines.matches()
                ? Optional.of(Integer.parseInt(lines.group(1)))
                : Optional.ofNullable(NAMED.get(resolution.toLowerCase(Locale.ROOT)));
    }

    /** As a deployment's file would have it; empty when lengths, sizes or their prices are not said. */
    Optional<Map<String, Object>> of(ListedModel model) {
        ListedModel.Takes takes = model.takes();
        Map<String, Object> resolutions = new LinkedHashMap<>();
        Map<String, Object> prices = new LinkedHashMap<>();
        takes.resolutions().forEach(resolution -> lines(resolution).ifPresent(lines -> Optional.ofNullable(
                        model.costs().perSecond().get(resolution))
                .ifPresent(price -> {
                    resolutions.put(resolution, lines);
                    prices.put(resolution, price(price));
                })));
        if (!CAN_BE_NAMED.matcher(id(model)).matches()
                || takes.seconds().isEmpty()
                || takes.aspectRatios().isEmpty()
                || prices.isEmpty()) {
            return Optional.empty();
        }
        boolean sound = takes.sound().orElse(false);
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("id", id(model));
        profile.put("like", "text-to-video");
        profile.put("model", model.model());
        profile.put("evidence", evidence(source + "; nobody here has tried it, and tokens are ours"));
        Map<String, Object> abilities = new LinkedHashMap<>();
        abilities.put("lengths", Map.of("seconds", takes.seconds()));
        abilities.put("resolutions", without(List.of("480p", "720p", "1080p"), resolutions));
        abilities.put("aspectRatios", takes.aspectRatios());
        abilities.put(
                "pictures",
                Map.of(
                        "firstFrame", takes.firstFrame().orElse(false),
                        "lastFrame", takes.lastFrame().orElse(false)));
        abilities.put("words", Map.of("negative", "words", "speech", sound));
        profile.put("abilities", abilities);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("negative", null);
        if (sound) {
            parameters.put("audio", "generate_audio");
        }
        if (!takes.seed().orElse(false)) {
            abilities.put("seedBits", null);
            parameters.put("seed", null);
        }
        profile.put("parameters", parameters);
        profile.put("offer", offer(model, prices));
        return Optional.of(profile);
    }

    private Map<String, Object> offer(ListedModel model, Map<String, Object> prices) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("provider", provider);
        offer.put("tier", DraftByPriceOrName.of(model).toString());
        model.ends().ifPresent(end -> offer.put("retired", Map.of("since", end.toString())));
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("currency", "USD");
        cost.put("perSecond", prices);
        cost.put("evidence", evidence(source));
        offer.put("prices", cost);
        offer.put("limits", Map.of("perMinute", A_MINUTE, "concurrent", A_MINUTE));
        return offer;
    }

    Map<String, Object> evidence(String read) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("dated", today.toString());
        evidence.put("source", read);
        return evidence;
    }

    /** Mute and with sound. */
    static Map<String, Object> price(Offer.PerSecond price) {
        Map<String, Object> second = new LinkedHashMap<>();
        second.put("mute", price.mute());
        second.put("sound", price.sound());
        return second;
    }

    /** What is there, and a null for each of the names that is not: it takes away what a profile begins with. */
    static Map<String, Object> without(Iterable<String> names, Map<String, ?> there) {
        Map<String, Object> patch = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        names.forEach(name -> {
            if (!there.containsKey(name)) {
                gone.add(name);
            }
        });
        gone.forEach(name -> patch.put(name, null));
        patch.putAll(there);
        return patch;
    }
}
