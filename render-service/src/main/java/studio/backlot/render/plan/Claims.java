package studio.backlot.render.plan;

import com.fasterxml.jackson.core.JacksonException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;

/**
 * Which earlier take each shot is compared with. Shots are numbered anew when one is put between them, so the number says
 * little: a take belongs first to the shot that keeps it, then to one of the same brief, of the same words, of the same number.
 */
final class Claims {
    private final Map<SceneId, List<EarlierTake>> earlier = new HashMap<>();
    private final Map<String, EarlierTake> byKey = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Outline> outlines = new HashMap<>();

    Claims(List<EarlierTake> takes) {
        for (EarlierTake take : takes) {
            earlier.computeIfAbsent(take.scene(), _ -> new ArrayList<>()).add(take);
            byKey.put(take.key(), take);
        }
    }

    /** The earlier take of this key is that of a shot now. */
    Optional<EarlierTake> claim(String key) {
        Optional<EarlierTake> take = Optional.ofNullable(byKey.get(key));
        take.ifPresent(found -> taken.add(found.shot().value()));
        return take;
    }

    /** A take of a shot that had the same brief. */
    Optional<EarlierTake> ofBrief(SceneId scene, String request) {
        Map<String, Object> brief = outline(request).brief();
        return first(scene, take -> outlineOf(take)
                .filter(outline -> outline.brief().equals(brief))
                .isPresent());
    }

    /** A take of a shot in which the same is done and said, though it is shot otherwise. */
    Optional<EarlierTake> ofWords(SceneId scene, String request) {
        List<Object> words = outline(request).words();
        return words.stream().allMatch(""::equals)
                ? Optional.empty()
                : first(scene, take -> outlineOf(take)
                        .filter(outline -> outline.words().equals(words))
                        .isPresent());
    }

    /** A take of the shot that had the same number. */
    Optional<EarlierTake> ofNumber(SceneId scene, ShotId shot) {
        return first(scene, take -> take.shot().equals(shot));
    }

    /** The last frames that takes of a scene went on from. */
    List<String> continued(SceneId scene) {
        return earlier.getOrDefault(scene, List.of()).stream()
                .flatMap(take -> outlineOf(take).flatMap(Outline::continued).stream())
                .distinct()
                .toList();
    }

    private Optional<Outline> outlineOf(EarlierTake take) {
        return take.request().map(request -> outlines.computeIfAbsent(take.key(), _ -> outline(request)));
    }

    private Optional<EarlierTake> first(SceneId scene, Predicate<EarlierTake> which) {
        Optional<EarlierTake> found = earlier.getOrDefault(scene, List.of()).stream()
                .filter(take -> !taken.contains(take.shot().value()))
                .filter(which)
                .findFirst();
        found.ifPresent(take -> taken.add(take.shot().value()));
        return found;
    }

    private static Outline outline(String request) {
        try {
            return Json.read(request, Outline.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored request cannot be read", damaged);
        }
    }

    /** What of a request tells which shot it is: the rest is not even read. */
    record Outline(Script script, Optional<String> continued) {
        Outline {
            continued = Absent.optional(continued);
        }

        Map<String, Object> brief() {
            return script.shot().brief();
        }

        /** Action and lines. */
        List<Object> words() {
            List<Object> words = new ArrayList<>();
            words.add(brief().getOrDefault("action", ""));
            if (brief().get("dialogue") instanceof List<?> lines) {
                lines.forEach(
                        line -> words.add(line instanceof Map<?, ?> said ? String.valueOf(said.get("text")) : ""));
            }
            return words;
        }

        record Script(Shot shot) {}

        record Shot(Map<String, Object> brief) {}
    }
}
