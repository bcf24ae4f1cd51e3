package studio.backlot.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The live page as the gateway serves it.
 *
 * @param calls of the API that its scripts make, such as {@code POST /api/v1/jobs/{}/close}
 */
record LivePage(String html, Set<String> calls) {
    private static final List<String> SCRIPTS = List.of("/app.js", "/api.js", "/paid.js");
    private static final Pattern CALL =
            Pattern.compile("(?:call|json)\\([`'](/api/v1/[^`'?]*)[^`']*[`'](?:, \\{\\s*method: '(\\w+)')?");
    private static final Pattern SHORT = Pattern.compile("const path = (`[^`]*`);");

    LivePage {
        calls = Set.copyOf(calls);
    }

    static LivePage at(StudioDoor door) {
        Set<String> calls = new TreeSet<>();
        SCRIPTS.forEach(script -> calls.addAll(calls(door.text(script))));
        return new LivePage(door.text("/"), calls);
    }

    /** All that the studio's API has, in the same form. */
    static Set<String> api(JsonNode openapi) {
        return openapi.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyStream().map(method -> "%s %s"
                        .formatted(method.getKey().toUpperCase(Locale.ROOT), anonymous(path.getKey()))))
                .collect(Collectors.toSet());
    }

    private static Set<String> calls(String script) {
        Matcher path = SHORT.matcher(script);
        String whole = path.find()
                ? script.replace("call(path", "call(" + path.group(1))
                        .replace("${path}", path.group(1).replace("`", ""))
                : script;
        return CALL.matcher(whole)
                .results()
                .map(call ->
                        "%s %s".formatted(Optional.ofNullable(call.group(2)).orElse("GET"), anonymous(call.group(1))))
                .collect(Collectors.toSet());
    }

    private static String anonymous(String path) {
        return path.replaceAll("\\$?\\{[^}]*}", "{}");
    }
}
