package studio.backlot.kit.concurrent;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Waits side by side for what waits for somebody else: the network, another process. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * What all of them give, in their order. When one fails, that is thrown after all others have ended; a caller that is interrupted
     * interrupts them.
     */
    public static <T> List<T> all(List<Supplier<T>> waits) {
        List<Future<T>> given;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            given = waits.stream().map(wait -> threads.submit(wait::get)).toList();
        }
        return given.stream().map(SideBySide::ended).toList();
    }

    private static <T> T ended(Future<T> given) {
        if (given.state() == Future.State.FAILED && given.exceptionNow() instanceof RuntimeException failure) {
            throw failure;
        }
        return given.resultNow();
    }
}
