package studio.backlot.render.portrait.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.render.image.Painters;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;

/** What draws portraits in this deployment. A name that nobody has ends the start. */
@Startup
@ApplicationScoped
class PortraitEngine {
    private final Optional<ImageAccounts> hired;

    /** A portrait that a model is asked for. */
    record Commission(CastMember character, ImageAccounts accounts, ImageOrder order) {
        String key() {
            return ReferencePortrait.key(character, accounts.provider(), order);
        }

        /** Provider and model. */
        String by() {
            return accounts.provider() + " " + order.model();
        }
    }

    PortraitEngine(
            @ConfigProperty(name = "backlot.portraits.engine") String engine, @All List<ImageAccounts> accounts) {
        this.hired = Painters.named("BACKLOT_PORTRAITS_ENGINE", engine, accounts);
    }

    /** Whether a model draws. */
    boolean isHired() {
        return hired.isPresent();
    }

    /** Empty when the built-in engine draws. */
    Optional<Commission> commission(CastMember character) {
        return hired.map(accounts ->
                new Commission(character, accounts, ReferencePortrait.order(character, accounts.imageModel())));
    }

    /** What the portrait of a character is known by. */
    String key(CastMember character) {
        return commission(character).map(Commission::key).orElseGet(() -> ReferencePortrait.key(character));
    }
}
