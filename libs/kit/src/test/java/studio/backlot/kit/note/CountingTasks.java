package studio.backlot.kit.note;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;

/** Tasks that do as their key says, and a book of their attempts. */
@Singleton
class CountingTasks implements TaskHandler<CountingTasks.Work> {

    /** More often than a task may fail. */
    private static final int OUTAGES = 5;

    /** What to note in the end. */
    record Work(String text) {}

    final Map<String, List<Integer>> attempts = new ConcurrentHashMap<>();
    final Map<String, Failure> failures = new ConcurrentHashMap<>();
    final CountDownLatch hanging = new CountDownLatch(1);
    final AtomicReference<Runnable> beforeTheEnd = new AtomicReference<>(() -> {});

    @Override
    public String kind() {
        return "count";
    }

    @Override
    public Class<Work> payload() {
        return Work.class;
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public Completion run(Task<Work> task) throws Exception {
        attempts.computeIfAbsent(task.key(), key -> new CopyOnWriteArrayList<>())
                .add(task.attempt());
        switch (task.key()) {
            case "refused" -> throw new ProblemException(KitError.INVALID, "It is refused.");
            case "always-broken" -> throw new IllegalStateException("broken");
            case "store-away" -> {
                if (attempts.get(task.key()).size() <= OUTAGES) {
                    throw new ProblemException(KitError.STORE_UNAVAILABLE, "The object store does not answer.");
                }
            }
            case "once-broken" -> {
                if (task.attempt() == 1) {
                    throw new IllegalStateException("broken");
                }
            }
            case "hangs-once" -> {
                if (task.attempt() == 1) {
                    hanging.countDown();
                    new CountDownLatch(1).await();
                }
            }
            case "unwritable-once" -> {
                if (task.attempt() == 1) {
                    beforeTheEnd.get().run();
                }
            }
            case "held" -> beforeTheEnd.get().run();
            default -> {
                // does nothing but end well
            }
        }
        return note(task.org(), task.key(), task.payload().text());
    }

    @Override
    public Completion failed(Task<Work> task, Failure failure) {
        failures.put(task.key(), failure);
        return note(task.org(), task.key(), "failed: " + failure.detail());
    }

    private static Completion note(OrgId org, String key, String text) {
        return session -> Note.of(org.value(), key, text).persist().replaceWithVoid();
    }
}
