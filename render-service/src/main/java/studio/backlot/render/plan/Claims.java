package studio.backlot.render.plan;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Brief;
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
    private final Map<Map<String, Object>, List<EarlierTake>> byBrief = new HashMap<>();
    private final Map<List<Object>, List<EarlierTake>> byWords = new HashMap<>();

    Claims(List<EarlierTake> takes) {
        for (EarlierTake take : takes) {
            earlier.computeIfAbsent(take.scene(), _ -> new ArrayList<>()).add(take);
            byKey.put(take.key(), take);
            outlineOf(take).ifPresent(outline -> {
                byBrief.computeIfAbsent(outline.brief(), _ -> new ArrayList<>()).add(take);
                byWords.computeIfAbsent(outline.words(), _ -> new ArrayList<>()).add(take);
            });
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
        return wherever(scene, byBrief.getOrDefault(outline(request).brief(), List.of()));
    }

    /** A take of a shot in which the same is done and said, though it is shot otherwise. */
    Optional<EarlierTake> ofWords(SceneId scene, String request) {
        List<Object> words = outline(request).words();
        return words.stream().allMatch(""::equals)
                ? Optional.empty()
                : wherever(scene, byWords.getOrDefault(words, List.of()));
    }

    /** A take of the shot that had the same number. */
    Optional<EarlierTake> ofNumber(SceneId scene, ShotId shot) {
        return first(scene, take -> take.shot().equals(shot));
    }

    /** The last frames that takes of a scene with this brief went on from. */
    List<String> continued(SceneId scene, Brief brief) {
        return byBrief.getOrDefault(outline(brief), List.of()).stream()
                .filter(take -> take.scene().equals(scene))
                .flatMap(take -> outlineOf(take).flatMap(Outline::continued).stream())
                .distinct()
                .toList();
    }

    private Optional<Outline> outlineOf(EarlierTake take) {
        return take.request().map(request -> outlines.computeIfAbsent(take.key(), _ -> outline(request)));
    }

    /** In the scene of the same number; scenes too are numbered anew when one is put between them, so else in any. */
    private Optional<EarlierTake> wherever(SceneId scene, List<EarlierTake> takes) {
        return first(takes, take -> take.scene().equals(scene)).or(() -> first(takes, _ -> true));
    }

    private Optional<EarlierTake> first(SceneId scene, Predicate<EarlierTake> which) {
        return first(earlier.getOrDefault(scene, List.of()), which);
    }

    private Optional<EarlierTake> first(List<EarlierTake> takes, Predicate<EarlierTake> which) {
        Optional<EarlierTake> found = takes.stream()
                .filter(take -> !taken.contains(take.shot().value()))
                .filter(which)
                .findFirst();
        found.ifPresent(take -> taken.add(take.shot().value()));
        return found;
    }

    private static Map<String, Object> outline(Brief brief) {
        return outline("{\"script\":{\"shot\":{\"brief\":%s}}}"
                        .formatted(new String(Json.canonical(brief), StandardCharsets.UTF_8)))
                .brief();
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
