package studio.backlot.render.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.plan.Library.Holding;
import studio.backlot.render.plan.ScriptedFilm.Outcome.Scripted;
import studio.backlot.render.take.TakeKey;

/**
 * The shots of a film with the keys of their takes, as far as they are known before anything is filmed, and the takes that
 * the library has of them.
 */
final class KeyedFilm {
    private final TakeKey.Engine engine;
    private final Map<ShotId, String> given;
    private final Map<ShotId, Scripted> waiting = new LinkedHashMap<>();
    private final Map<ShotId, Keyed> keyed = new HashMap<>();
    private final Map<ShotId, Holding> held = new HashMap<>();

    private KeyedFilm(TakeKey.Engine engine, Map<ShotId, String> given) {
        this.engine = engine;
        this.given = given;
    }

    /**
     * A request with its key.
     *
     * @param request canonical JSON
     */
    record Keyed(String key, String request) {
        static Keyed of(Scripted shot, Optional<String> continued, TakeKey.Engine engine) {
            byte[] request = shot.terms()
                    .map(terms -> TakeKey.request(
                            shot.shot().script(),
                            continued,
                            terms.hire().engine(),
                            terms.hire().asked()))
                    .orElseGet(() -> TakeKey.request(shot.shot().script(), continued, engine));
            return new Keyed(TakeKey.of(request), new String(request, StandardCharsets.UTF_8));
        }
    }

    static KeyedFilm of(ScriptedFilm film, TakeKey.Engine engine, Library library, Map<ShotId, String> given) {
        KeyedFilm known = new KeyedFilm(engine, given);
        film.shots().forEach((id, outcome) -> {
            if (outcome instanceof Scripted scripted) {
                known.waiting.put(id, scripted);
            }
        });
        List<ShotId> round = known.keyable();
        while (!round.isEmpty()) {
            known.lookUp(round, library);
            round = known.keyable();
        }
        return known;
    }

    /** The key and request of a shot, unless it goes on from a picture that is not there. */
    Optional<Keyed> keyed(ShotId shot) {
        return Optional.ofNullable(keyed.get(shot));
    }

    /** The take that the library has of a shot. */
    Optional<Holding> held(ShotId shot) {
        return Optional.ofNullable(held.get(shot));
    }

    /** The shot whose picture a shot goes on from. */
    static Optional<ShotId> continued(Scripted shot) {
        return shot.request().shot().link() == Link.CONTINUES ? shot.request().follows() : Optional.empty();
    }

    /** Gives keys to those shots whose pictures before them are there. */
    private List<ShotId> keyable() {
        List<ShotId> round = new ArrayList<>();
        waiting.forEach((id, shot) -> {
            Optional<ShotId> before = continued(shot);
            if (before.isEmpty() || held.containsKey(before.get())) {
                round.add(id);
            }
        });
        keyed.putAll(round.parallelStream().collect(Collectors.toMap(id -> id, this::key)));
        round.forEach(waiting::remove);
        return round;
    }

    private Keyed key(ShotId id) {
        Scripted shot = Objects.requireNonNull(waiting.get(id));
        return Keyed.of(shot, continued(shot).flatMap(this::held).map(Holding::lastFrame), engine);
    }

    private void lookUp(List<ShotId> round, Library library) {
        Map<ShotId, String> keys = new HashMap<>();
        round.forEach(id -> keyed(id)
                .ifPresent(
                        found -> keys.put(id, Optional.ofNullable(given.get(id)).orElse(found.key()))));
        Map<String, Holding> found = library.takes(Set.copyOf(keys.values()));
        keys.forEach((id, key) -> Optional.ofNullable(found.get(key)).ifPresent(take -> held.put(id, take)));
    }
}
