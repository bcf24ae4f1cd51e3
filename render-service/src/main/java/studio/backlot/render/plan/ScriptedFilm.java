package studio.backlot.render.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.RenderError;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Scripting;
import studio.backlot.render.shot.Unfilmable;

/**
 * All shots of a film, worked out from state to state as they are when they are filmed.
 *
 * @param shots by id, in the order of the film
 */
record ScriptedFilm(Map<ShotId, Outcome> shots) {

    /** What came of working a shot out. */
    sealed interface Outcome {
        ShotRequested request();

        /** Its picture is decided. */
        record Scripted(ShotRequested request, ScriptedShot shot, Optional<Hiring.Terms> terms) implements Outcome {}

        /** It cannot be made. */
        record Impossible(ShotRequested request, Prospect.Refused why) implements Outcome {}
    }

    private record Means(Map<LineId, Recording> recordings, Hiring hiring) {}

    static ScriptedFilm of(List<ShotRequested> requests, Map<LineId, Recording> recordings, Hiring hiring) {
        Map<SceneId, List<ShotRequested>> scenes = new LinkedHashMap<>();
        requests.forEach(request ->
                scenes.computeIfAbsent(request.scene(), _ -> new ArrayList<>()).add(request));
        Map<ShotId, Outcome> known = new HashMap<>();
        scenes.values().parallelStream()
                .map(scene -> script(scene, new Means(recordings, hiring)))
                .forEachOrdered(known::putAll);
        Map<ShotId, Outcome> inOrder = new LinkedHashMap<>();
        requests.forEach(request -> {
            ShotId id = request.shot().id();
            inOrder.put(
                    id,
                    Optional.ofNullable(known.get(id))
                            .orElseGet(() -> new Outcome.Impossible(request, endless(request))));
        });
        return new ScriptedFilm(inOrder);
    }

    /** Goes over a scene until nothing more can be worked out; shots mostly follow those before them, so once is enough. */
    private static Map<ShotId, Outcome> script(List<ShotRequested> scene, Means means) {
        Map<ShotId, Outcome> known = new HashMap<>();
        int before;
        do {
            before = known.size();
            for (ShotRequested request : scene) {
                boolean ready = request.follows().map(known::containsKey).orElse(true);
                if (ready && !known.containsKey(request.shot().id())) {
                    known.put(request.shot().id(), outcome(request, means, known));
                }
            }
        } while (known.size() > before);
        return known;
    }

    private static Outcome outcome(ShotRequested request, Means means, Map<ShotId, Outcome> known) {
        Optional<Outcome> followed = request.follows().flatMap(shot -> Optional.ofNullable(known.get(shot)));
        if (followed.isPresent() && followed.get() instanceof Outcome.Impossible) {
            return new Outcome.Impossible(request, broken(request));
        }
        SceneState before = followed.map(
                        outcome -> ((Outcome.Scripted) outcome).shot().after())
                .orElseGet(() -> SceneState.opening(request.shot(), request.world()));
        try {
            ScriptedShot scripted = Scripting.of(request, before, means.recordings());
            return new Outcome.Scripted(request, scripted, means.hiring().terms(request, scripted));
        } catch (Unfilmable refused) {
            return new Outcome.Impossible(
                    request, new Prospect.Refused(refused.error().slug(), String.valueOf(refused.getMessage())));
        }
    }

    private static Prospect.Refused broken(ShotRequested request) {
        return new Prospect.Refused(
                RenderError.SHOT_CHAIN_BROKEN.slug(),
                "Shot %s follows shot %s, which cannot be made."
                        .formatted(request.shot().id(), request.follows().orElseThrow()));
    }

    private static Prospect.Refused endless(ShotRequested request) {
        return new Prospect.Refused(
                RenderError.SHOT_CHAIN_BROKEN.slug(),
                "Shot %s follows shot %s, which is not before it in the scene."
                        .formatted(request.shot().id(), request.follows().orElseThrow()));
    }
}
