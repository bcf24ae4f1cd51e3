package studio.backlot.gateway.production;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.ShotRendered;

/**
 * What a person is told of a take.
 *
 * @param slate scene, shot and take
 * @param seconds length
 * @param fromLibrary nothing was rendered
 * @param renderMillis wall time of the rendering
 * @param seed seed that was used
 * @param frameHash SHA-256 over all decoded frames
 * @param keyFrame path of the representative frame at the gateway
 * @param warnings what was repaired or shortened
 * @param verdict what was decided when the take was measured
 * @param model that was paid to film it
 * @param cost of all attempts, such as {@code 3.20 USD}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TakeFacts(
        String slate,
        double seconds,
        boolean fromLibrary,
        long renderMillis,
        long seed,
        String frameHash,
        String keyFrame,
        List<String> warnings,
        Optional<Continuity.Verdict> verdict,
        Optional<String> model,
        Optional<String> cost) {
    static TakeFacts of(ShotRendered event) {
        return new TakeFacts(
                event.take().slate(),
                event.take().duration().seconds(),
                event.facts().fromLibrary(),
                event.facts().renderMillis(),
                event.facts().seed(),
                event.take().frameHash(),
                LiveMessages.path(event.take().keyFrame()),
                event.facts().warnings(),
                event.continuity().map(Continuity::verdict),
                event.facts().model(),
                event.facts().cost());
    }
}
