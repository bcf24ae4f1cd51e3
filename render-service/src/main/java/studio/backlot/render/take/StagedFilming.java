package studio.backlot.render.take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import studio.backlot.render.animatic.ShotScript;

/**
 * An engine that works on this machine: it films on as many stages as there are processors. What else a shot needs, before and after,
 * needs no stage, so that the next shot is filmed meanwhile. Progress begins with 0 when a stage is free.
 */
public final class StagedFilming implements Filming {
    private final Filming engine;
    private final Semaphore stages = new Semaphore(stages(), true);

    public StagedFilming(Filming engine) {
        this.engine = engine;
    }

    /** How many shots are filmed at a time. */
    public static int stages() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public String engine() {
        return engine.engine();
    }

    @Override
    public Trust trust() {
        return engine.trust();
    }

    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        try {
            stages.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before a stage was free", stopped);
        }
        try {
            progress.accept(0);
            return engine.film(script, folder, progress);
        } finally {
            stages.release();
        }
    }
}
