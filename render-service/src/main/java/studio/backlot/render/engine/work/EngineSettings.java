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

    /** How many attempts at a shot are paid before a person is asked, where the style allows for more. */
    int attempts();

    default EngineChoice choice() {
        return new EngineChoice(name(), tier(), most());
    }
}
