package studio.backlot.render.prompt.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A fact of a profile that is otherwise in another. */
public record Change(
        @JsonPropertyDescription("Which one, such as 720p a second with sound.")
        String what,

        @JsonPropertyDescription("What it was, or none.") String before,
        @JsonPropertyDescription("What it is, or none.") String after) {
    private static final String NONE = "none";

    /** All that a shot would notice: who is asked, what is made, and for how much. */
    public static List<Change> between(Profile before, Profile after) {
        Map<String, String> old = facts(before);
        Map<String, String> now = facts(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .map(name -> new Change(name, old.getOrDefault(name, NONE), now.getOrDefault(name, NONE)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** All facts of one that was not there before. */
    public static List<Change> all(Profile profile) {
        return facts(profile).entrySet().stream()
                .map(fact -> new Change(fact.getKey(), NONE, fact.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return "%s %s → %s".formatted(what, before, after);
    }

    private static Map<String, String> facts(Profile profile) {
        Abilities able = profile.abilities();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("model", profile.model());
        facts.put(
                "lengths",
                able.lengths().seconds().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " s");
        able.lengths()
                .at()
                .forEach((size, seconds) -> facts.put(
                        "lengths at " + size,
                        seconds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " s"));
        able.lengths()
                .extension()
                .filter(Abilities.Extension::used)
                .ifPresent(extension -> facts.put(
                        "extension",
                        "by %d s up to %d s at %s"
                                .formatted(extension.adds(), extension.upTo(), String.join(", ", extension.at()))));
        facts.put("sizes", String.join(", ", able.resolutions().keySet()));
        facts.put("shapes", String.join(", ", able.aspectRatios()));
        facts.put("references", String.valueOf(able.pictures().references()));
        facts.put("first frame", yes(able.pictures().firstFrame()));
        facts.put("last frame", yes(able.pictures().lastFrame()));
        facts.put("sound", yes(able.words().speech()));
        facts.put("seed", yes(able.seedBits().isPresent()));
        profile.offer().ifPresent(offer -> terms(offer, facts));
        return facts;
    }

    private static void terms(Offer offer, Map<String, String> facts) {
        facts.put("quality", offer.tier().toString());
        String currency = offer.prices().currency().getCurrencyCode();
        offer.prices().perSecond().forEach((size, price) -> {
            facts.put(size + " a second mute", plain(price.mute()) + " " + currency);
            facts.put(size + " a second with sound", plain(price.sound()) + " " + currency);
        });
        offer.retired()
                .ifPresent(end -> facts.put(
                        "retired",
                        end.since()
                                + end.successor()
                                        .map(next -> ", " + next + " instead")
                                        .orElse("")));
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String plain(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }
}
