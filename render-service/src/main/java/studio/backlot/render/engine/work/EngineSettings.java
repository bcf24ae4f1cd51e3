package studio.backlot.render.engine.work;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Tier;

/** What films are filmed by that do not say it themselves. */
@ConfigMapping(prefix = "backlot.engine")
interface EngineSettings {
    /** A profile, auto, or animatic. */
    String name();

    Optional<Tier> tier();

    /** Most that one attempt at a shot may cost, such as {@code 4.00 USD}. */
    Optional<String> most();

    default EngineChoice choice() {
        return new EngineChoice(name(), tier(), most());
    }
}
