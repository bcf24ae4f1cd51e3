package studio.backlot.render.plan;

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
import studio.backlot.render.plan.Keying.Keyed;
import studio.backlot.render.plan.Library.Holding;
import studio.backlot.render.plan.ScriptedFilm.Outcome.Scripted;
import studio.backlot.render.shot.GivenTake;

/**
 * The shots of a film with the keys of their takes, as far as they are known before anything is filmed, and the takes that
 * the library has of them.
 */
final class KeyedFilm {
    private final Keying keying;
    private final Map<ShotId, GivenTake> given;
    private final Map<ShotId, Scripted> waiting = new LinkedHashMap<>();
    private final Map<ShotId, Keyed> keyed = new HashMap<>();
    private final Map<ShotId, Holding> held = new HashMap<>();

    private KeyedFilm(Keying keying, Map<ShotId, GivenTake> given) {
        this.keying = keying;
        this.given = given;
    }

    static KeyedFilm of(ScriptedFilm film, Keying keying, Library library, Map<ShotId, GivenTake> given) {
        KeyedFilm known = new KeyedFilm(keying, given);
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
        return keying.of(shot, continued(shot).flatMap(this::held).map(Holding::lastFrame));
    }

    private void lookUp(List<ShotId> round, Library library) {
        Map<ShotId, String> keys = new HashMap<>();
        round.forEach(id -> keyed(id)
                .ifPresent(found -> keys.put(
                        id,
                        Optional.ofNullable(given.get(id)).map(GivenTake::key).orElse(found.key()))));
        Map<String, Holding> found = library.takes(Set.copyOf(keys.values()));
        keys.forEach((id, key) -> Optional.ofNullable(found.get(key)).ifPresent(take -> held.put(id, take)));
    }
}
