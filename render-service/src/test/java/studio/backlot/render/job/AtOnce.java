package studio.backlot.render.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who begin at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them got, in their order. */
    public static <T> List<T> call(List<Callable<T>> turns) throws Exception {
        CyclicBarrier start = new CyclicBarrier(turns.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(turns.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> turn : turns) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return turn.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
