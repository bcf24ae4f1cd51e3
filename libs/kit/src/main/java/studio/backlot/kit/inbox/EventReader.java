package studio.backlot.kit.inbox;

import com.fasterxml.jackson.core.JacksonException;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.outbox.Envelope;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.MalformedJson;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;

/** Reads CloudEvents in binary mode; what it cannot read is {@link KitError#MALFORMED_EVENT}. */
@ApplicationScoped
class EventReader {

    private final ObjectStore store;

    EventReader(ObjectStore store) {
        this.store = store;
    }

    /** Whether reading needs the object store, and so a thread that may wait. */
    static boolean needsStore(ConsumerRecord<String, byte[]> record) {
        return record.headers().lastHeader("ce_" + Envelope.DATA_REF) != null;
    }

    <E extends Event> Received<E> read(ConsumerRecord<String, byte[]> record, Class<E> type) {
        CloudEvent event = cloudEvent(record);
        String expected = EventType.of(type).cloudEventType();
        if (!expected.equals(event.getType())) {
            throw malformed("ce_type: expected " + expected + ", not '" + event.getType() + "'");
        }
        OrgId org = org(event);
        return new Received<>(org, id(event), payload(json(org, event), type));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw malformed("not a CloudEvent in binary mode: " + e.getMessage());
        }
    }

    private static OrgId org(CloudEvent event) {
        if (!(event.getExtension(Envelope.ORG) instanceof String org)) {
            throw malformed("ce_orgid: the organisation is missing");
        }
        try {
            return new OrgId(org);
        } catch (IllegalArgumentException e) {
            throw malformed("ce_orgid: " + e.getMessage());
        }
    }

    private static UUID id(CloudEvent event) {
        try {
            return UUID.fromString(event.getId());
        } catch (IllegalArgumentException _) {
            return UUID.nameUUIDFromBytes((event.getSource() + "\n" + event.getId()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] json(OrgId org, CloudEvent event) {
        Object reference = event.getExtension(Envelope.DATA_REF);
        if (reference != null) {
            Optional<String> claimed = Envelope.claimed(reference.toString());
            return claimed(org, claimed.orElseThrow(() -> malformed("ce_dataref: expected /api/v1/assets/<sha256>")));
        }
        CloudEventData data = event.getData();
        if (data == null) {
            throw malformed("the event has no data");
        }
        return data.toBytes();
    }

    private byte[] claimed(OrgId org, String sha256) {
        try (InputStream in = store.open(org, sha256, 0, OptionalLong.empty())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E extends Event> E payload(byte[] json, Class<E> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException e) {
            Violation violation = MalformedJson.violation(e);
            throw malformed("data " + violation.pointer() + ": " + violation.detail());
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(KitError.MALFORMED_EVENT, detail);
    }
}
