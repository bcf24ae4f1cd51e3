package studio.backlot.render.plan;

import com.fasterxml.jackson.core.JacksonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import studio.backlot.kit.json.Json;

/**
 * A request as paths to values. Parts of lists go by their names where they have some, so that one more piece of a set does
 * not make others of those behind it; a vector, a size and a list of plain values are one value each.
 *
 * @param values path, its segments separated by slashes, to value in words
 * @param parts paths of the named parts
 */
record FlatRequest(Map<String, String> values, Set<String> parts) {
    private static final List<String> NAMES = List.of("id", "name", "character", "kind");
    private static final Set<String> AXES = Set.of("x", "y", "z", "width", "height", "depth");

    static FlatRequest of(String json) {
        FlatRequest flat = new FlatRequest(new LinkedHashMap<>(), new TreeSet<>());
        try {
            flat.add("", Json.read(json, Map.class));
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored request cannot be read", damaged);
        }
        return flat;
    }

    Optional<String> value(String path) {
        return Optional.ofNullable(values.get(path));
    }

    boolean has(String path) {
        return values.containsKey(path) || values.keySet().stream().anyMatch(at -> at.startsWith(path + "/"));
    }

    /** The innermost named part that a value belongs to. */
    Optional<String> partOf(String path) {
        String at = path;
        while (!at.isEmpty()) {
            if (parts.contains(at)) {
                return Optional.of(at);
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    private void add(String path, Object node) {
        switch (node) {
            case Map<?, ?> object when isVector(object) -> values.put(path, vector(object));
            case Map<?, ?> object -> object.forEach((key, value) -> add(below(path, String.valueOf(key)), value));
            case List<?> list
            when list.stream().noneMatch(FlatRequest::isComposed) ->
                values.put(path, list.stream().map(FlatRequest::words).collect(Collectors.joining(", ")));
            case List<?> list -> addEach(path, list);
            default -> values.put(path, words(node));
        }
    }

    private void addEach(String path, List<?> list) {
        Optional<String> name = NAMES.stream().filter(key -> names(list, key)).findFirst();
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            if (name.isPresent() && item instanceof Map<?, ?> object) {
                String part = below(path, String.valueOf(object.get(name.get())));
                parts.add(part);
                add(part, item);
            } else {
                add(below(path, Integer.toString(i + 1)), item);
            }
        }
    }

    private static boolean names(List<?> list, String key) {
        List<Object> found = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> object && object.get(key) instanceof String text) {
                found.add(text);
            }
        }
        return found.size() == list.size() && found.stream().distinct().count() == list.size();
    }

    private static boolean isComposed(Object node) {
        return node instanceof Map || node instanceof List;
    }

    private static boolean isVector(Map<?, ?> object) {
        return object.size() > 1
                && AXES.containsAll(object.keySet())
                && object.values().stream().allMatch(Number.class::isInstance);
    }

    private static String vector(Map<?, ?> object) {
        return object.values().stream().map(FlatRequest::words).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String words(Object scalar) {
        String text = String.valueOf(scalar);
        return scalar instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String below(String path, String segment) {
        String clean = segment.replace('/', '\u2215');
        return path.isEmpty() ? clean : path + "/" + clean;
    }
}
