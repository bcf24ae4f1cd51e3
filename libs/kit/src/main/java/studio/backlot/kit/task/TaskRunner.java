package studio.backlot.kit.task;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import studio.backlot.kit.database.Notifications;
import studio.backlot.kit.database.Wake;

/**
 * The workers of this process. Each claims one task at a time and does it; a thread beside them keeps the leases alive.
 * They are woken by NOTIFY, and by a thread that looks for tasks that were postponed or whose owner died: for all of them at once.
 */
@ApplicationScoped
public class TaskRunner {

    private static final Logger LOG = Logger.getLogger(TaskRunner.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final List<TaskHandler<?>> handlers;
    private final Claims claims;
    private final Attempts attempts;
    private final Notifications notifications;
    private final Duration poll;
    private final Duration renewal;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Wake> wakes = new HashMap<>();
    private final Wake look = new Wake();

    /** Of those who are at work; what a worker claims while it is sent away nobody renews. */
    private volatile Set<UUID> leases = ConcurrentHashMap.newKeySet();

    TaskRunner(
            @All List<TaskHandler<?>> handlers,
            Claims claims,
            Attempts attempts,
            Notifications notifications,
            @ConfigProperty(name = "backlot.poll") Duration poll,
            @ConfigProperty(name = "backlot.tasks.lease") Duration lease) {
        this.handlers = handlers;
        this.claims = claims;
        this.attempts = attempts;
        this.notifications = notifications;
        this.poll = poll;
        this.renewal = lease.dividedBy(3);
    }

    void begin(@Observes StartupEvent event) {
        if (!handlers.isEmpty()) {
            notifications.listen("backlot_task", this::wake);
            start();
        }
    }

    void end(@Observes @Priority(50) ShutdownEvent event) {
        stop();
        if (!leases.isEmpty()) {
            claims.release(leases);
        }
    }

    /** Hires the workers, when they are not at work. */
    public synchronized void start() {
        if (!threads.isEmpty()) {
            return;
        }
        Set<UUID> held = ConcurrentHashMap.newKeySet();
        leases = held;
        for (TaskHandler<?> handler : handlers) {
            Wake wake = new Wake();
            wakes.put(handler.kind(), wake);
            for (int number = 1; number <= handler.concurrency(); number++) {
                startThread("task-" + handler.kind() + "-" + number, () -> work(handler, wake, held));
            }
        }
        startThread("task-leases", () -> renew(held));
        List<String> kinds = List.copyOf(wakes.keySet());
        startThread("task-look", () -> look(kinds));
    }

    /** Sends the workers away in the middle of their work, as a crash would; their leases run out. */
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
        wakes.clear();
    }

    /** One worker of a kind; one of each kind when it is not known which is meant. */
    private synchronized void wake(String kind) {
        wakes.forEach((known, wake) -> {
            if (kind.isEmpty() || kind.equals(known)) {
                wake.up();
            }
        });
    }

    private void startThread(String name, Loop loop) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> repeat(loop)));
    }

    private void work(TaskHandler<?> handler, Wake wake, Set<UUID> held) throws InterruptedException {
        List<Claim> claimed = claims.claim(handler.kind(), 1);
        if (claimed.isEmpty()) {
            wake.await();
            return;
        }
        wake.up(); // where one task has come there may be more: another worker looks
        for (Claim claim : claimed) {
            held.add(claim.lease());
            try {
                attempts.run(handler, claim);
            } finally {
                // Whatever went wrong, nobody works on it any more: the lease must run out. An interrupted worker's is
                // given back by whoever interrupted it.
                if (!Thread.currentThread().isInterrupted()) {
                    held.remove(claim.lease());
                }
            }
            look.up(); // it may have been postponed, and be due before we look by ourselves
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** Wakes a worker of each kind of which a task is due, and looks again when the next one is, or earlier. */
    private void look(List<String> kinds) throws InterruptedException {
        Map<String, Duration> pauses = claims.pauses(kinds);
        pauses.forEach((kind, pause) -> {
            if (!pause.isPositive()) {
                wake(kind);
            }
        });
        look.await(pauses.values().stream()
                .filter(Duration::isPositive)
                .reduce(poll, (one, other) -> one.compareTo(other) < 0 ? one : other));
    }

    private void renew(Set<UUID> held) throws InterruptedException {
        Thread.sleep(renewal);
        if (!held.isEmpty()) {
            claims.renew(held);
        }
    }

    /** One round of a thread that lives until it is interrupted. */
    private interface Loop {
        void round() throws InterruptedException;
    }

    private static void repeat(Loop loop) {
        try {
            while (true) {
                try {
                    loop.round();
                } catch (RuntimeException e) {
                    if (Thread.interrupted()) {
                        return;
                    }
                    LOG.warnf("Tasks wait: %s", e.getMessage());
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException _) {
            LOG.debugf("%s ends", Thread.currentThread().getName());
        }
    }
}
