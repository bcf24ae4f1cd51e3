package studio.backlot.render.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Why a shot is to be another one than the take before: the inputs that differ, and of those that follow from others only
 * the others. A changed line makes another recording, another length and perhaps another end; the cause is the line.
 */
final class Causes {
    private static final String SCRIPT = "script/";
    private static final String DIALOGUE = "script/shot/brief/dialogue/";
    private static final int LONGEST = 80;
    private static final double SAMPLES = 48_000;

    private final FlatRequest was;
    private final FlatRequest now;
    private final Map<String, Cause> causes = new LinkedHashMap<>();

    private Causes(FlatRequest was, FlatRequest now) {
        this.was = was;
        this.now = now;
    }

    /**
     * What differs between two requests, canonical JSON.
     *
     * @param pictureKnown whether the new one says which picture it goes on from
     */
    static List<Cause> between(String was, String now, boolean pictureKnown) {
        Causes causes = new Causes(FlatRequest.of(was), FlatRequest.of(now));
        causes.find(pictureKnown);
        return List.copyOf(causes.causes.values());
    }

    private void find(boolean pictureKnown) {
        note(path -> path.startsWith("engine/") || path.startsWith(SCRIPT + "format/"));
        note(path -> path.startsWith(SCRIPT + "world/"));
        note(path -> path.startsWith(SCRIPT + "shot/"));
        recordings();
        if (causes.keySet().stream().noneMatch(path -> path.startsWith(DIALOGUE) || path.startsWith("line"))) {
            lengths();
        }
        carried();
        if (pictureKnown) {
            differ("continued").ifPresent(cause -> put("continued", "previous shot's last frame", cause));
        }
        if (causes.keySet().stream().noneMatch("script/world/style/name"::equals)) {
            differ("script/seed").ifPresent(cause -> put("script/seed", "seed of the scene", cause));
        }
        if (causes.isEmpty()) {
            note(path -> !path.startsWith("script/lines/") && (pictureKnown || !path.equals("continued")));
        }
    }

    /** A line that sounds otherwise though its words are the same: another voice, or another reading. */
    private void recordings() {
        for (int line = 1; now.has("script/lines/" + line) && was.has("script/lines/" + line); line++) {
            String at = "script/lines/" + line + "/recording/";
            int number = line;
            if (causes.keySet().stream().noneMatch(path -> path.startsWith(DIALOGUE + number))) {
                differ(at + "sound/sha256")
                        .ifPresent(_ -> put(
                                "lines/" + number,
                                "line %d is recorded anew".formatted(number),
                                length(new Difference(seconds(was, at), seconds(now, at)))));
            }
        }
    }

    private void lengths() {
        differ("script/frames").ifPresent(cause -> put("script/frames", "length in frames", cause));
    }

    /** What the shot starts from: all of it when it follows another one, only clothes when it opens a scene. */
    private void carried() {
        boolean opens = now.value("script/shot/link").filter("opens"::equals).isPresent();
        String before = SCRIPT + "before/";
        if (differs(path -> path.startsWith(before + "camera")) && !opens) {
            put(
                    before + "camera",
                    "camera where the shot before leaves it",
                    new Difference(Optional.empty(), Optional.empty()));
        }
        note(path -> path.startsWith(before)
                && !path.startsWith(before + "camera")
                && !path.equals(before + "set")
                && !path.contains("/wings/")
                && (opens ? path.endsWith("/outfit") : true));
    }

    /** Notes every value that differs; of a part that is there or gone as a whole only the part. */
    private void note(Predicate<String> which) {
        TreeSet<String> paths = new TreeSet<>();
        Stream.concat(was.values().keySet().stream(), now.values().keySet().stream())
                .filter(which)
                .forEach(paths::add);
        for (String path : paths) {
            differ(path).ifPresent(difference -> {
                String part = whole(path);
                if (!isChosenOtherwise(part)) {
                    put(part, CauseWords.of(part, set()), part.equals(path) ? difference : summary(part));
                }
            });
        }
    }

    /**
     * A request has only the lights that are on and the clothes that are worn. When another light or outfit is chosen, that
     * is the cause, and not that the one is there now and the other is not.
     */
    private boolean isChosenOtherwise(String part) {
        if (was.has(part) && now.has(part)) {
            return false;
        }
        if (part.matches("script/world/set/lights/[^/]+")) {
            return differs(path -> path.matches("script/(before|after)/light"));
        }
        String wardrobe = "script/world/cast/([^/]+)/dna/wardrobe/[^/]+";
        return part.matches(wardrobe)
                && differs(path -> path.matches(
                        "script/(before|after)/(cast|wings)/%s/outfit".formatted(part.replaceFirst(wardrobe, "$1"))));
    }

    private String set() {
        return now.value("script/world/set/id").orElse("");
    }

    /** The outermost part of a value that only one of the two requests has. */
    private String whole(String path) {
        String whole = path;
        Optional<String> part = was.partOf(path).or(() -> now.partOf(path));
        while (part.isPresent() && was.has(part.get()) != now.has(part.get())) {
            whole = part.get();
            String parent = whole.substring(0, Math.max(0, whole.lastIndexOf('/')));
            part = was.partOf(parent).or(() -> now.partOf(parent));
        }
        return whole;
    }

    private boolean differs(Predicate<String> which) {
        return Stream.concat(was.values().keySet().stream(), now.values().keySet().stream())
                .filter(which)
                .anyMatch(path -> differ(path).isPresent());
    }

    private Optional<Difference> differ(String path) {
        Difference difference = new Difference(was.value(path), now.value(path));
        return difference.was().equals(difference.now()) ? Optional.empty() : Optional.of(difference);
    }

    private Difference summary(String part) {
        return new Difference(summary(was, part), summary(now, part));
    }

    private static Optional<String> summary(FlatRequest request, String part) {
        List<String> values = new ArrayList<>();
        request.values().forEach((path, value) -> {
            if (path.startsWith(part + "/") && !path.matches(".*/(id|name|character)")) {
                values.add(path.substring(path.lastIndexOf('/') + 1) + " " + value);
            }
        });
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** Says nothing of a length that is the same. */
    private static Difference length(Difference seconds) {
        return seconds.was().equals(seconds.now()) ? new Difference(Optional.empty(), Optional.empty()) : seconds;
    }

    private static Optional<String> seconds(FlatRequest request, String recording) {
        return request.value(recording + "duration/value")
                .map(samples -> String.format(Locale.ROOT, "%.2f s", Double.parseDouble(samples) / SAMPLES));
    }

    private void put(String path, String what, Difference difference) {
        causes.putIfAbsent(
                path,
                new Cause(
                        "/" + path,
                        what,
                        difference.was().map(Causes::shortened),
                        difference.now().map(Causes::shortened)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private record Difference(Optional<String> was, Optional<String> now) {}
}
