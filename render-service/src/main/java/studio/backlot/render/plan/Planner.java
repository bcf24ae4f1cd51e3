package studio.backlot.render.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.plan.Keying.Keyed;
import studio.backlot.render.plan.ScriptedFilm.Outcome;
import studio.backlot.render.plan.ScriptedFilm.Outcome.Impossible;
import studio.backlot.render.plan.ScriptedFilm.Outcome.Scripted;
import studio.backlot.render.shot.GivenTake;
import studio.backlot.render.take.TakeKey;

/** Finds out what a build would do, by the same steps as the build, up to the camera. */
public final class Planner {
    private final TakeKey.Engine engine;
    private final int workers;
    private final Library library;
    private final Hiring hiring;
    private final Keying keying;

    /**
     * A planner for one studio.
     *
     * @param workers that film side by side
     */
    public Planner(TakeKey.Engine engine, int workers, Library library, Hiring hiring) {
        this(engine, workers, library, hiring, Keying.by(engine));
    }

    Planner(TakeKey.Engine engine, int workers, Library library, Hiring hiring, Keying keying) {
        this.engine = engine;
        this.workers = workers;
        this.library = library;
        this.hiring = hiring;
        this.keying = keying;
    }

    /**
     * Everything that a plan is made from.
     *
     * @param requests of all shots, in the order of the film
     * @param recordings of all their lines
     * @param earlier takes that the production's shots have in the cut now
     * @param given takes that shots are to have though they were not filmed here
     */
    public record Sources(
            ProductionRef production,
            List<ShotRequested> requests,
            Map<LineId, Recording> recordings,
            List<EarlierTake> earlier,
            Map<ShotId, GivenTake> given) {

        /** Of a film of which everything is filmed here. */
        public Sources(
                ProductionRef production,
                List<ShotRequested> requests,
                Map<LineId, Recording> recordings,
                List<EarlierTake> earlier) {
            this(production, requests, recordings, earlier, Map.of());
        }
    }

    public Plan plan(Sources sources) {
        ScriptedFilm film = ScriptedFilm.of(sources.requests(), sources.recordings(), hiring(sources.given()));
        KeyedFilm keys = KeyedFilm.of(film, keying, library, sources.given());
        return new Planning(film, keys, sources).plan();
    }

    /** A shot that is to have a given take which does not fit cannot be made. */
    private Hiring hiring(Map<ShotId, GivenTake> given) {
        return (request, scripted) -> {
            Optional.ofNullable(given.get(request.shot().id())).ifPresent(take -> take.requireFits(request));
            return hiring.terms(request, scripted);
        };
    }

    /** One plan in the making. */
    private final class Planning {
        private final ScriptedFilm film;
        private final KeyedFilm keys;
        private final Sources sources;
        private final Claims claims;
        private final Map<ShotId, Prospect> prospects = new HashMap<>();
        private final Map<ShotId, EarlierTake> before = new HashMap<>();
        private final Map<ShotId, Keyed> compared = new HashMap<>();

        Planning(ScriptedFilm film, KeyedFilm keys, Sources sources) {
            this.film = film;
            this.keys = keys;
            this.sources = sources;
            this.claims = new Claims(sources.earlier());
        }

        Plan plan() {
            each(this::keep);
            each(this::depend);
            if (!sources.earlier().isEmpty()) {
                match();
            }
            each((id, _) -> prospects.put(id, new Prospect.New(keys.keyed(id).map(Keyed::key))));
            Pace pace = Pace.of(sources.earlier());
            return new Plan(
                    sources.production(),
                    engine,
                    workers,
                    film.shots().entrySet().stream()
                            .map(shot -> planned(shot.getKey(), shot.getValue(), pace))
                            .toList());
        }

        private void match() {
            each((id, shot) ->
                    match(id, claims.ofBrief(shot.request().scene(), request(id).request())));
            each((id, shot) ->
                    match(id, claims.ofWords(shot.request().scene(), request(id).request())));
            each((id, shot) -> match(id, claims.ofNumber(shot.request().scene(), id)));
        }

        /** Does something about every shot that nothing has been found about yet. */
        private void each(Step step) {
            film.shots().forEach((id, outcome) -> {
                if (outcome instanceof Scripted shot && !prospects.containsKey(id)) {
                    step.about(id, shot);
                }
            });
        }

        private void keep(ShotId id, Scripted shot) {
            keys.held(id).ifPresent(take -> {
                Optional<EarlierTake> earlier = claims.claim(take.key());
                earlier.ifPresent(found -> before.put(id, found));
                prospects.put(id, new Prospect.Kept(take.key(), earlier.map(EarlierTake::slate)));
            });
        }

        /** Without the picture before it a shot has no key; but if that picture stays as it was, it has one of these. */
        private void depend(ShotId id, Scripted shot) {
            if (keys.keyed(id).isPresent()) {
                return;
            }
            for (String frame : claims.continued(
                    shot.request().scene(), shot.shot().script().shot().brief())) {
                Keyed supposed = keying.of(shot, Optional.of(frame));
                compared.putIfAbsent(id, supposed);
                Optional<EarlierTake> earlier = claims.claim(supposed.key());
                if (earlier.isPresent()) {
                    before.put(id, earlier.get());
                    ShotId on = KeyedFilm.continued(shot).orElseThrow();
                    prospects.put(id, new Prospect.Depends(on, earlier.get().slate()));
                    return;
                }
            }
        }

        private void match(ShotId id, Optional<EarlierTake> earlier) {
            earlier.ifPresent(take -> {
                before.put(id, take);
                prospects.put(
                        id,
                        new Prospect.Stale(
                                take.slate(),
                                keys.keyed(id).map(Keyed::key),
                                take.request()
                                        .map(was -> Causes.between(
                                                was,
                                                request(id).request(),
                                                keys.keyed(id).isPresent()))
                                        .orElse(List.of())));
            });
        }

        /** What is compared: the request with its key, or while the picture before is unknown, one without. */
        private Keyed request(ShotId id) {
            return keys.keyed(id)
                    .orElseGet(() -> compared.computeIfAbsent(
                            id, _ -> keying.of((Scripted) film.shots().get(id), Optional.empty())));
        }

        private PlannedShot planned(ShotId id, Outcome outcome, Pace pace) {
            ShotRequested request = outcome.request();
            return switch (outcome) {
                case Impossible(var _, var why) ->
                    new PlannedShot(id, request.scene(), Optional.empty(), Optional.empty(), why, 0);
                case Scripted shot -> {
                    Prospect prospect = prospects.get(id);
                    RationalTime duration = shot.shot().timing().duration();
                    double seconds =
                            prospect.mayBeFilmed() ? pace.seconds(duration, Optional.ofNullable(before.get(id))) : 0;
                    yield new PlannedShot(
                            id,
                            request.scene(),
                            KeyedFilm.continued(shot),
                            Optional.of(new PlannedShot.Footage(
                                    request.format(),
                                    duration,
                                    !shot.shot().script().world().cast().isEmpty())),
                            prospect,
                            seconds,
                            shot.terms().map(Hiring.Terms::price));
                }
            };
        }
    }

    @FunctionalInterface
    private interface Step {
        void about(ShotId id, Scripted shot);
    }
}
