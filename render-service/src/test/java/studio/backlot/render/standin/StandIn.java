package studio.backlot.render.standin;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.drift.DriftingFilming;
import studio.backlot.render.steady.SteadyFilming;
import studio.backlot.render.take.AnimaticFilming;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Trust;

/** The built-in engine, or the steady or the drifting one while a test class asks for it: the service need not start anew for each. */
@Alternative
@Singleton
public final class StandIn implements Filming {
    private enum Engine {
        BUILT_IN,
        STEADY,
        DRIFTING
    }

    private static volatile Engine films = Engine.BUILT_IN;

    private final Filming builtIn;
    private final Filming steady;
    private final Filming drifting;

    public StandIn(MediaTools tools) {
        builtIn = new AnimaticFilming(tools);
        steady = new SteadyFilming(tools);
        drifting = new DriftingFilming(tools);
    }

    /** Has every shot from now on filmed in one colour. */
    public static void filmsSteadily() {
        films = Engine.STEADY;
    }

    /** Has every shot from now on filmed as a model may, with what its notes say. */
    public static void drifts() {
        films = Engine.DRIFTING;
    }

    /** Has every shot from now on filmed as in any studio. */
    public static void stepsAside() {
        films = Engine.BUILT_IN;
    }

    private Filming now() {
        return switch (films) {
            case BUILT_IN -> builtIn;
            case STEADY -> steady;
            case DRIFTING -> drifting;
        };
    }

    /** The same for all: keys of takes have it from the start of the service on. */
    @Override
    public String engine() {
        return "stand-in-1";
    }

    @Override
    public Trust trust() {
        return now().trust();
    }

    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        return now().film(script, folder, progress);
    }
}
