package studio.backlot.local.make;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How finished a film is wanted, and which part of it.
 *
 * @param scenes all when neither scenes nor shots are named
 */
public record Wanted(Tier tier, List<String> scenes, List<String> shots) {

    /** All of it, as it is delivered. */
    public static final Wanted USUAL = new Wanted(Tier.FINAL, List.of(), List.of());

    /** How finished. */
    public enum Tier {
        STILLS,
        DRAFT,
        FINAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Wanted {
        scenes = scenes.stream().distinct().sorted().toList();
        shots = shots.stream().distinct().sorted().toList();
    }

    /** As parts of a query. */
    List<String> query() {
        List<String> parts = new ArrayList<>();
        if (tier != Tier.FINAL) {
            parts.add("tier=" + tier.word());
        }
        scenes.forEach(scene -> parts.add("scene=" + URLEncoder.encode(scene, StandardCharsets.UTF_8)));
        shots.forEach(shot -> parts.add("shot=" + URLEncoder.encode(shot, StandardCharsets.UTF_8)));
        return parts;
    }

    /** A name for a folder of what is made: empty, or such as {@code draft-scene-2}. */
    public String folder() {
        return Stream.of(
                        Stream.of(tier).filter(wanted -> wanted != Tier.FINAL).map(Tier::word),
                        named("scene", scenes),
                        named("shot", shots))
                .flatMap(words -> words)
                .collect(Collectors.joining("-"));
    }

    private static Stream<String> named(String kind, List<String> names) {
        Stream<String> safe = names.stream().map(name -> name.replaceAll("[^A-Za-z0-9._-]", "_"));
        return names.isEmpty() ? Stream.of() : Stream.concat(Stream.of(kind), safe);
    }
}
