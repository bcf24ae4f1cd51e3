package studio.backlot.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.kafka.KafkaOut;
import studio.backlot.kit.trace.Trace;

/** Tells the live view how far work is. Reports may be lost, are never waited for, and come at most four a second. */
@ApplicationScoped
public class ProgressReporter {

    private static final long INTERVAL_MILLIS = 250;

    private final KafkaOut kafka;
    private final EventIds ids;
    private final Clock clock;
    private final URI source;
    private final Map<String, Long> lastReport = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(64),
            Thread.ofPlatform().daemon().name("progress").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    ProgressReporter(
            KafkaOut kafka,
            EventIds ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.ids = ids;
        this.clock = clock;
        this.source = URI.create("/backlot/" + service);
    }

    /** From any thread. The report that says all is done is always sent. */
    public void report(OrgId org, WorkProgressed progress) {
        if (due(org + "/" + progress.production() + "/" + progress.step() + "/" + progress.what(), progress)) {
            Envelope envelope = envelope(org, progress);
            sender.execute(() -> {
                var unused = kafka.send(envelope.toRecord());
            });
        }
    }

    private boolean due(String what, WorkProgressed progress) {
        if (progress.total() > 0 && progress.done() >= progress.total()) {
            lastReport.remove(what);
            return true;
        }
        long now = clock.millis();
        Long kept = lastReport.merge(what, now, (last, next) -> next - last < INTERVAL_MILLIS ? last : next);
        return kept == now;
    }

    private Envelope envelope(OrgId org, WorkProgressed progress) {
        EventType type = EventType.of(WorkProgressed.class);
        return new Envelope(
                ids.next(),
                source,
                org,
                new Envelope.Address(type.topic(), progress.key(), type.cloudEventType(), progress.subject()),
                clock.instant().atOffset(ZoneOffset.UTC),
                Trace.current(),
                new Envelope.Data.Inline(Json.write(progress)));
    }

    void stop(@Observes ShutdownEvent event) {
        sender.shutdownNow();
    }
}
