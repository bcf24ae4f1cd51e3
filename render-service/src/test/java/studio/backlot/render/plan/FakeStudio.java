package studio.backlot.render.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.plan.Planner.Sources;
import studio.backlot.render.plan.ScriptedFilm.Outcome.Scripted;
import studio.backlot.render.shot.GivenTake;
import studio.backlot.render.take.TakeKey;

/** A studio that films as the real one does, shot after shot by the keys of their takes, but without a picture. */
final class FakeStudio implements Library {
    private final Map<String, Holding> takes = new HashMap<>();
    private final List<EarlierTake> cut = new ArrayList<>();
    private final TakeKey.Engine engine;
    private UnaryOperator<String> lastFrame = key -> "last frame of " + key;

    FakeStudio(TakeKey.Engine engine) {
        this.engine = engine;
    }

    /** Has shots end on other frames than on some of their own; given the key, says which. */
    FakeStudio ending(UnaryOperator<String> how) {
        lastFrame = how;
        return this;
    }

    /** The same takes and the same cut, with another engine from now on. */
    FakeStudio upgraded(TakeKey.Engine newer) {
        FakeStudio studio = new FakeStudio(newer);
        studio.takes.putAll(takes);
        studio.cut.addAll(cut);
        return studio;
    }

    Plan plan(SampleFilm film) {
        return plan(film, Map.of());
    }

    Plan plan(SampleFilm film, Map<ShotId, GivenTake> given) {
        return plan(film, given, new Work());
    }

    /** What a plan is worked out with, counted. */
    record Work(AtomicInteger keys, AtomicInteger questions, AtomicInteger asked, AtomicInteger terms) {
        Work() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }
    }

    Plan plan(SampleFilm film, Map<ShotId, GivenTake> given, Work work) {
        Keying keying = Keying.by(engine);
        return new Planner(
                        engine,
                        2,
                        keys -> {
                            work.questions().incrementAndGet();
                            work.asked().addAndGet(keys.size());
                            return takes(keys);
                        },
                        (_, _) -> {
                            work.terms().incrementAndGet();
                            return Optional.empty();
                        },
                        (shot, continued) -> {
                            work.keys().incrementAndGet();
                            return keying.of(shot, continued);
                        })
                .plan(new Sources(
                        new ProductionRef(new ProjectId("film"), 2),
                        film.requests(),
                        film.recordings(),
                        List.copyOf(cut),
                        given));
    }

    /** Makes the film; answers the shots that had to be filmed, with the keys of their takes. */
    Map<ShotId, String> make(SampleFilm film) {
        cut.clear();
        Map<ShotId, String> filmed = new LinkedHashMap<>();
        Map<ShotId, Holding> made = new HashMap<>();
        ScriptedFilm.of(film.requests(), film.recordings(), Hiring.NOBODY)
                .shots()
                .forEach((id, outcome) -> {
                    if (outcome instanceof Scripted shot) {
                        Optional<String> continued = KeyedFilm.continued(shot)
                                .map(before -> made.get(before).lastFrame());
                        Keying.Keyed keyed = Keying.by(engine).of(shot, continued);
                        if (!takes.containsKey(keyed.key())) {
                            filmed.put(id, keyed.key());
                            takes.put(
                                    keyed.key(),
                                    new Holding(
                                            keyed.key(),
                                            Json.sha256(lastFrame
                                                    .apply(keyed.key())
                                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
                        }
                        made.put(id, takes.get(keyed.key()));
                        cut.add(new EarlierTake(
                                id,
                                shot.request().scene(),
                                id + "-1",
                                keyed.key(),
                                Optional.of(keyed.request()),
                                shot.shot().timing().duration(),
                                500));
                    }
                });
        return filmed;
    }

    @Override
    public Map<String, Holding> takes(Collection<String> keys) {
        Map<String, Holding> found = new HashMap<>();
        keys.forEach(key -> Optional.ofNullable(takes.get(key)).ifPresent(take -> found.put(key, take)));
        return found;
    }
}
