package studio.backlot.gateway.production.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.gateway.production.LiveHub;
import studio.backlot.gateway.production.LiveKey;
import studio.backlot.gateway.production.LiveMessage;
import studio.backlot.gateway.production.LiveMessages;
import studio.backlot.gateway.production.LoggedMessage;
import studio.backlot.gateway.production.Revision;
import studio.backlot.gateway.production.State;
import studio.backlot.gateway.production.Watch;
import studio.backlot.gateway.production.db.Productions;
import studio.backlot.kit.json.Json;

/**
 * The events of one revision for one client. It pulls: it reads the log from where it stopped, hands over what it found,
 * and only when the client has taken that it looks again or waits to be woken. So a slow client costs one page of memory,
 * and nothing is missed between replay and live.
 */
final class EventStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Productions productions;
    private final OrgId org;
    private final ProductionRef ref;
    private final Clock clock;
    private final Sse sse;
    private final Executor loop;

    private final Watch watch;
    private long after;
    private Instant lastMove;
    private boolean ended;

    private EventStream(Source source, LiveKey key, long after) {
        this.productions = source.productions();
        this.clock = source.clock();
        this.sse = source.sse();
        this.loop = source.loop();
        this.org = key.org();
        this.ref = key.production();
        this.watch = source.hub().watch(key);
        this.after = after;
        this.lastMove = Instant.EPOCH;
    }

    /** What every stream needs. */
    record Source(Productions productions, LiveHub hub, Clock clock, Sse sse, Executor loop) {}

    /** Events after a sequence; ends after {@code done}, {@code planned} or {@code incomplete}. */
    static Multi<OutboundSseEvent> of(Source source, LiveKey key, long after) {
        return Multi.createFrom().deferred(() -> {
            EventStream stream = new EventStream(source, key, after);
            return Multi.createBy()
                    .repeating()
                    .uni(stream::next)
                    .whilst(_ -> !stream.ended)
                    .onItem()
                    .<OutboundSseEvent>disjoint()
                    .onTermination()
                    .invoke(stream.watch::close);
        });
    }

    /** Reading is done to its end even when the client goes away meanwhile, so that the connection goes back. */
    private Uni<Productions.Page> page() {
        return Uni.createFrom().emitter(emitter -> productions
                .messages(org, ref, after)
                .runSubscriptionOn(loop)
                .subscribe()
                .with(emitter::complete, emitter::fail));
    }

    private Uni<List<OutboundSseEvent>> next() {
        return page().chain(page -> {
            List<OutboundSseEvent> events = new ArrayList<>();
            page.messages().forEach(message -> events.add(logged(message)));
            after = page.last();
            if (!page.isLast()) {
                return Uni.createFrom().item(events);
            }
            events.addAll(progress());
            last(page.revision()).ifPresent(events::add);
            return events.isEmpty() ? idle() : Uni.createFrom().item(events);
        });
    }

    /** Nothing to say: wait, and say that we are still there when it takes long. */
    private Uni<List<OutboundSseEvent>> idle() {
        return Uni.createFrom()
                .completionStage(() -> watch.next(HEARTBEAT))
                .map(woken -> woken ? List.of() : List.of(heartbeat()));
    }

    private List<OutboundSseEvent> progress() {
        List<LiveMessage.Working> working = watch.progress();
        if (!working.isEmpty()) {
            lastMove = clock.instant();
        }
        return working.stream().map(this::live).toList();
    }

    private Optional<OutboundSseEvent> last(Revision revision) {
        boolean mayMove = revision.state() == State.INCOMPLETE && !revision.isSettled(lastMove, clock.instant());
        Optional<LiveMessage> last = mayMove ? Optional.empty() : LiveMessages.last(revision);
        ended = last.isPresent();
        return last.map(message -> {
            ObjectNode data = Json.mapper().valueToTree(message);
            data.put("seq", revision.lastSequence())
                    .put("time", revision.updated().toString());
            return event(Long.toString(revision.lastSequence()), message.eventName(), data.toString());
        });
    }

    private OutboundSseEvent logged(LoggedMessage message) {
        return event(Long.toString(message.sequence()), message.name(), message.data());
    }

    private OutboundSseEvent live(LiveMessage.Working message) {
        ObjectNode data = Json.mapper().valueToTree(message);
        data.put("time", clock.instant().toString());
        return sse.newEventBuilder()
                .name(message.eventName())
                .data(data.toString())
                .build();
    }

    private OutboundSseEvent event(String id, String name, String data) {
        return sse.newEventBuilder().id(id).name(name).data(data).build();
    }

    private OutboundSseEvent heartbeat() {
        return sse.newEventBuilder().comment("heartbeat").build();
    }
}
