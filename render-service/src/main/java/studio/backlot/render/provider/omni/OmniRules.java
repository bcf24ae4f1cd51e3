package studio.backlot.render.provider.omni;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;

/** What Gemini Omni is known not to take: an order that is against it is not sent. */
public final class OmniRules {
    private static final int MOST_REFERENCES = 6;

    /** Ours: what one request may hold was not read. */
    private static final long MOST_PICTURE_BYTES = 20 << 20;

    private static final Set<String> MEDIA_TYPES = Set.of("image/png", "image/jpeg", "image/webp");

    private static final Map<String, Rule> PARAMETERS = Map.of(
            "response_format.duration", Rule.ofText("3s to 15s", "([3-9]|1[0-5])s"),
            "response_format.aspect_ratio", Rule.ofText("16:9 or 9:16", "16:9|9:16"),
            "response_format.resolution", Rule.ofText("360p, 720p, 1080p or 4k", "360p|720p|1080p|4k"),
            "generation_config.seed", new Rule("0 to " + Integer.MAX_VALUE, OmniRules::isSeed));

    private OmniRules() {}

    private record Rule(String expected, Predicate<Object> holds) {
        static Rule ofText(String expected, String pattern) {
            Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
            return new Rule(expected, value -> value instanceof String text && matches.test(text));
        }
    }

    /** Everything that speaks against an order, in sentences; empty when it may be sent. */
    public static Optional<String> against(VideoOrder order) {
        List<String> all = Stream.of(words(order), pictures(order.pictures()), parameters(order.parameters()))
                .flatMap(rule -> rule)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all));
    }

    private static Stream<String> words(VideoOrder order) {
        return said(order.words().isBlank(), "The prompt is empty.");
    }

    private static Stream<String> pictures(List<Picture> pictures) {
        long frames = pictures.stream()
                .filter(picture -> picture.role() == Role.FIRST_FRAME)
                .count();
        long bytes =
                pictures.stream().mapToLong(picture -> picture.bytes().length).sum();
        return Stream.of(
                        said(
                                pictures.stream().anyMatch(picture -> picture.role() == Role.LAST_FRAME),
                                "A last frame is not taken."),
                        said(frames > 1, "There are %d first frames; one is taken.".formatted(frames)),
                        said(
                                frames > 0 && frames < pictures.size(),
                                "A first frame is not taken beside reference pictures."),
                        said(
                                frames == 0 && pictures.size() > MOST_REFERENCES,
                                "There are %d reference pictures; %d are taken."
                                        .formatted(pictures.size(), MOST_REFERENCES)),
                        said(
                                bytes > MOST_PICTURE_BYTES,
                                "The pictures have %d bytes; %d are taken.".formatted(bytes, MOST_PICTURE_BYTES)),
                        pictures.stream()
                                .map(Picture::mediaType)
                                .filter(type -> !MEDIA_TYPES.contains(type))
                                .map("A picture of the type %s is not taken."::formatted))
                .flatMap(rule -> rule);
    }

    private static Stream<String> parameters(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> parameter(parameter.getKey(), parameter.getValue()));
    }

    private static Stream<String> parameter(String name, Object value) {
        Optional<Rule> rule = Optional.ofNullable(PARAMETERS.get(name));
        return rule.isEmpty()
                ? Stream.of("%s: it has no such parameter.".formatted(name))
                : said(
                        !rule.get().holds().test(value),
                        "%s: expected %s, not %s.".formatted(name, rule.get().expected(), value));
    }

    private static boolean isSeed(Object value) {
        return (value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= 0
                && ((Number) value).longValue() <= Integer.MAX_VALUE;
    }

    private static Stream<String> said(boolean wrong, String sentence) {
        return wrong ? Stream.of(sentence) : Stream.empty();
    }
}
