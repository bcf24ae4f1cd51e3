package studio.backlot.render.plan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import studio.backlot.render.plan.ScriptedFilm.Outcome.Scripted;
import studio.backlot.render.take.TakeKey;

/** Works out the keys of takes; it is what most of the work of a plan goes into. */
@FunctionalInterface
interface Keying {

    /**
     * The request of a shot with its key.
     *
     * @param continued SHA-256 of the last frame that its picture goes on from
     */
    Keyed of(Scripted shot, Optional<String> continued);

    /** With the keys that a build by this engine gives. */
    static Keying by(TakeKey.Engine engine) {
        return (shot, continued) -> {
            byte[] request = shot.terms()
                    .map(terms -> TakeKey.request(
                            shot.shot().script(),
                            continued,
                            terms.hire().engine(),
                            terms.hire().asked()))
                    .orElseGet(() -> TakeKey.request(shot.shot().script(), continued, engine));
            return new Keyed(TakeKey.of(request), new String(request, StandardCharsets.UTF_8));
        };
    }

    /**
     * A request with its key.
     *
     * @param request canonical JSON
     */
    record Keyed(String key, String request) {}
}
