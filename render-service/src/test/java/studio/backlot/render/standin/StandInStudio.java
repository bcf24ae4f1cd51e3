package studio.backlot.render.standin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The service with a {@link StandIn} around the built-in engine, so that one start serves the tests of all engines that nobody pays. */
public final class StandInStudio implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(StandIn.class);
    }
}
