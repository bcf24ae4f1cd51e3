package studio.backlot.kit.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import studio.backlot.contracts.id.OrgId;

/**
 * A CloudEvent 1.0 as it travels in Kafka's binary mode: {@code ce_} headers, {@code traceparent}, JSON as the value.
 *
 * @param source the service, such as {@code /backlot/render}
 * @param data the JSON, or the claim check on it
 */
public record Envelope(
        UUID id, URI source, OrgId org, Address address, OffsetDateTime time, String traceparent, Data data) {

    /** CloudEvents extension that names the organisation. */
    public static final String ORG = "orgid";

    /** CloudEvents extension (Claim Check) that says where a large payload lies. */
    public static final String DATA_REF = "dataref";

    /** Where an asset is found at the gateway; the last part is its SHA-256. */
    public static final String ASSETS = "/api/v1/assets/";

    /** Topic, key, type and subject. */
    public record Address(String topic, String key, String type, String subject) {}

    /** What the event says. */
    public sealed interface Data {

        /** The payload itself. */
        record Inline(String json) implements Data {}

        /** The asset of the organisation that holds the payload. */
        record ClaimCheck(String sha256) implements Data {}
    }

    public ProducerRecord<String, byte[]> toRecord() {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(source)
                .withType(address.type())
                .withSubject(address.subject())
                .withTime(time)
                .withExtension(ORG, org.value())
                .withDataContentType("application/json");
        CloudEvent built =
                switch (data) {
                    case Data.Inline(String json) ->
                        event.withData(json.getBytes(StandardCharsets.UTF_8)).build();
                    case Data.ClaimCheck(String sha256) ->
                        event.withExtension(DATA_REF, ASSETS + sha256).build();
                };
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(address.topic(), address.key()).writeBinary(built);
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** The SHA-256 that a claim check names, when it is one of ours. */
    public static Optional<String> claimed(String dataRef) {
        return Optional.of(dataRef)
                .filter(reference -> reference.matches(ASSETS + "[0-9a-f]{64}"))
                .map(reference -> reference.substring(ASSETS.length()));
    }
}
