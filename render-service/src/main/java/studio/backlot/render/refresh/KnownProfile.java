package studio.backlot.render.refresh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ListedModel;

/**
 * A profile that somebody has written, and what its provider's list says otherwise. A list says of each parameter what it takes, and not
 * what goes together: so what is gone is taken away, prices and the end are taken over, and what is further is only said.
 */
record KnownProfile(Profile profile, ListedModel listed) {

    /** As a deployment's file would have it, in parts; empty when nothing is otherwise. */
    Map<String, Object> patch() {
        Map<String, Object> abilities = new LinkedHashMap<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        lengths(abilities);
        List<String> sizes = kept(able().resolutions().keySet(), takes().resolutions());
        if (sizes.size() < able().resolutions().size()) {
            abilities.put("resolutions", taken(able().resolutions().keySet(), sizes));
        }
        List<String> shapes = kept(able().aspectRatios(), takes().aspectRatios());
        if (shapes.size() < able().aspectRatios().size()) {
            abilities.put("aspectRatios", shapes);
        }
        Map<String, Object> pictures = new LinkedHashMap<>();
        if (isGone(able().pictures().firstFrame(), takes().firstFrame())) {
            pictures.put("firstFrame", false);
        }
        if (isGone(able().pictures().lastFrame(), takes().lastFrame())) {
            pictures.put("lastFrame", false);
        }
        put(abilities, "pictures", pictures);
        if (isGone(able().words().speech(), takes().sound())) {
            abilities.put("words", Map.of("speech", false));
            parameters.put("audio", null);
        }
        if (isGone(able().seedBits().isPresent(), takes().seed())) {
            abilities.put("seedBits", null);
            parameters.put("seed", null);
        }
        Map<String, Object> patch = new LinkedHashMap<>();
        put(patch, "abilities", abilities);
        put(patch, "parameters", parameters);
        Map<String, Object> offer = offer(sizes);
        put(patch, "offer", offer);
        return patch;
    }

    /** What the list has beyond the profile. */
    List<String> further() {
        List<String> further = new ArrayList<>();
        takes().seconds().stream()
                .filter(seconds -> !able().lengths().seconds().contains(seconds))
                .forEach(seconds -> further.add(seconds + " s"));
        takes().resolutions().stream()
                .filter(size -> !able().resolutions().containsKey(size))
                .forEach(further::add);
        takes().aspectRatios().stream()
                .filter(shape -> !able().aspectRatios().contains(shape))
                .forEach(further::add);
        return further;
    }

    /** Whether something that a shot cannot do without has nothing left. */
    boolean isHollow() {
        return kept(able().lengths().seconds(), takes().seconds()).isEmpty()
                || (!able().resolutions().isEmpty()
                        && kept(able().resolutions().keySet(), takes().resolutions())
                                .isEmpty())
                || (!able().aspectRatios().isEmpty()
                        && kept(able().aspectRatios(), takes().aspectRatios()).isEmpty());
    }

    private void lengths(Map<String, Object> abilities) {
        Abilities.Lengths lengths = able().lengths();
        List<Integer> seconds = kept(lengths.seconds(), takes().seconds());
        if (seconds.size() == lengths.seconds().size()) {
            return;
        }
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("seconds", seconds);
        Map<String, Object> at = new LinkedHashMap<>();
        lengths.at().forEach((size, only) -> {
            List<Integer> left = kept(only, seconds);
            at.put(size, left.isEmpty() ? null : left);
        });
        put(patch, "at", at);
        if (!lengths.withReferences().isEmpty()) {
            List<Integer> left = kept(lengths.withReferences(), seconds);
            patch.put("withReferences", left.isEmpty() ? null : left);
            if (left.isEmpty()) {
                abilities.put("pictures", Map.of("references", 0));
            }
        }
        abilities.put("lengths", patch);
    }

    private Map<String, Object> offer(List<String> sizes) {
        Offer offer = profile.offer().orElseThrow();
        Map<String, Object> seconds = new LinkedHashMap<>();
        offer.prices().perSecond().forEach((size, price) -> {
            if (!able().resolutions().isEmpty() && !sizes.contains(size)) {
                seconds.put(size, null);
                return;
            }
            Optional.ofNullable(listed.costs().perSecond().get(size))
                    .filter(other -> other.mute().compareTo(price.mute()) != 0
                            || other.sound().compareTo(price.sound()) != 0)
                    .ifPresent(other -> seconds.put(size, ListedProfile.price(other)));
        });
        Map<String, Object> patch = new LinkedHashMap<>();
        if (!seconds.isEmpty()) {
            patch.put("prices", new LinkedHashMap<>(Map.of("perSecond", seconds)));
        }
        listed.ends()
                .filter(end -> offer.retired().isEmpty())
                .ifPresent(end -> patch.put("retired", new LinkedHashMap<>(Map.of("since", end.toString()))));
        return patch;
    }

    private Abilities able() {
        return profile.abilities();
    }

    private ListedModel.Takes takes() {
        return listed.takes();
    }

    /** What the list does not speak of stays. */
    private static <T> List<T> kept(Collection<T> ours, List<T> theirs) {
        return ours.stream()
                .filter(item -> theirs.isEmpty() || theirs.contains(item))
                .toList();
    }

    private static boolean isGone(boolean ours, Optional<Boolean> theirs) {
        return ours && !theirs.orElse(true);
    }

    private static Map<String, Object> taken(Collection<String> names, List<String> left) {
        Map<String, Object> patch = new LinkedHashMap<>();
        names.stream().filter(name -> !left.contains(name)).forEach(name -> patch.put(name, null));
        return patch;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> patch, String name, Map<String, Object> part) {
        if (!part.isEmpty()) {
            Map<String, Object> whole = new LinkedHashMap<>();
            if (patch.get(name) instanceof Map<?, ?> before) {
                whole.putAll((Map<String, Object>) before);
            }
            whole.putAll(part);
            patch.put(name, whole);
        }
    }
}
