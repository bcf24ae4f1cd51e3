package studio.backlot.render.standin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The service with a {@link StandIn} in the place of the built-in engine. */
public final class StandInStudio implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(StandIn.class);
    }
}
