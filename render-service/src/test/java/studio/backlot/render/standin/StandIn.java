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
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Trust;

/** The steady or the drifting engine, whichever a test class has asked for: the service need not start anew for each. */
@Alternative
@Singleton
public final class StandIn implements Filming {
    private static volatile boolean drifts;

    private final Filming steady;
    private final Filming drifting;

    public StandIn(MediaTools tools) {
        steady = new SteadyFilming(tools);
        drifting = new DriftingFilming(tools);
    }

    /** Has every shot from now on filmed in one colour. */
    public static void filmsSteadily() {
        drifts = false;
    }

    /** Has every shot from now on filmed as a model may, with what its notes say. */
    public static void drifts() {
        drifts = true;
    }

    private Filming now() {
        return drifts ? drifting : steady;
    }

    /** The same for both: keys of takes have it from the start of the service on. */
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
