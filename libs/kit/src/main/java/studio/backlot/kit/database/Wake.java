package studio.backlot.kit.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one thread sleep until somebody has work for it; several calls while it is busy count as one. */
public final class Wake {

    private final Semaphore signal = new Semaphore(0);

    public void up() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    public void await() throws InterruptedException {
        signal.acquire();
        signal.drainPermits();
    }

    public void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
