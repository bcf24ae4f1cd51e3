package studio.backlot.render.take;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;

class StagedFilmingTest {
    private static final int STAGES = StagedFilming.stages();
    private static final ShotScript SCRIPT = Samples.opening(
            SampleSets.lab(),
            Samples.CINEMATIC,
            List.of(Samples.sarah()),
            Samples.brief(
                    "Sarah types.", Samples.camera(ShotSize.MS, MoveKind.STATIC, Samples.SARAH, 0), Optional.empty()),
            new FilmFormat(640, 360, 24),
            1);

    @Test
    @Timeout(180)
    void every_stage_is_used_and_none_twice_at_a_time() throws Exception {
        Crowd crowd = new Crowd();
        Filming staged = new StagedFilming(crowd);
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<FilmedTake>> takes = IntStream.range(0, 4 * STAGES)
                    .mapToObj(_ -> threads.submit(() -> staged.film(SCRIPT, Path.of("."), told::add)))
                    .toList();
            for (Future<FilmedTake> take : takes) {
                assertThat(take.get().frames()).isEqualTo(1);
            }
        }
        assertThat(crowd.most.get()).isEqualTo(STAGES);
        assertThat(told).hasSize(4 * STAGES).containsOnly(0L);
    }

    /** An engine that goes on only when as many shots are filmed as there are stages. */
    private static final class Crowd implements Filming {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final CyclicBarrier full = new CyclicBarrier(STAGES);

        @Override
        public String engine() {
            return "crowd-1";
        }

        @Override
        public Trust trust() {
            return Trust.DRAWN;
        }

        @Override
        public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                full.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IOException(e);
            } finally {
                now.decrementAndGet();
            }
            return new FilmedTake(folder, folder, folder, Optional.empty(), Optional.empty(), 1, "", List.of());
        }
    }
}
