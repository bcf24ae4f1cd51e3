package studio.backlot.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;
import studio.backlot.kit.json.Json;

/** A plain Kafka client beside the service under test: it publishes CloudEvents by hand and reads topics from their start. */
public final class TestKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final Map<String, HeardTopic> topics = new HashMap<>();

    /** Where the broker of the test run listens. */
    public static String bootstrapServers() {
        return System.getProperty(StudioBacking.KAFKA);
    }

    /** Kills the broker of the test run as {@code kill -9} does; it comes back within seconds, with its data. */
    public static void killBroker() {
        System.setProperty(StudioBacking.KAFKA_KILLED, "true");
        boolean killed = ProcessHandle.of(Long.getLong(StudioBacking.KAFKA_PID))
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
        if (!killed) {
            throw new IllegalStateException("no broker to kill");
        }
    }

    /** Publishes under a new id. */
    public UUID publish(String org, Event event) {
        UUID id = UUID.randomUUID();
        publish(id, org, event);
        return id;
    }

    /** Publishes under the given id: twice the same is a redelivery. */
    public void publish(UUID id, String org, Event event) {
        EventType type = EventType.of(event.getClass());
        send(cloudEvent(
                type.topic(),
                event.key(),
                Json.write(event).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type.cloudEventType(),
                        "ce_source",
                        "/test",
                        "ce_subject",
                        event.subject(),
                        "ce_time",
                        Instant.EPOCH.atOffset(ZoneOffset.UTC).toString(),
                        "ce_orgid",
                        org,
                        "content-type",
                        "application/json")));
    }

    public static ProducerRecord<String, byte[]> cloudEvent(
            String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    public void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first event of the organisation that fits, from the topic's start on; fails after three minutes. */
    public <E extends Event> E await(Class<E> type, String org, Predicate<E> fits) {
        return awaitAll(type, org, fits, 1).getFirst();
    }

    /** The first {@code count} events of the organisation that fit, in the order of each partition. */
    public synchronized <E extends Event> List<E> awaitAll(Class<E> type, String org, Predicate<E> fits, int count) {
        HeardTopic topic = topic(EventType.of(type).topic());
        return awaitRecords(
                        EventType.of(type).topic(),
                        record -> org.equals(header(record, "ce_orgid")) && fits.test(topic.event(record, type)),
                        count)
                .stream()
                .map(record -> topic.event(record, type))
                .toList();
    }

    /** All events of the organisation that fit and are there now; one that came twice, as an inbox takes it: once. */
    public synchronized <E extends Event> List<E> all(Class<E> type, String org, Predicate<E> fits) {
        HeardTopic topic = topic(EventType.of(type).topic());
        Set<String> known = new HashSet<>();
        return topic.now().stream()
                .filter(record -> org.equals(header(record, "ce_orgid"))
                        && fits.test(topic.event(record, type))
                        && known.add(header(record, "ce_id")))
                .map(record -> topic.event(record, type))
                .toList();
    }

    public synchronized List<ConsumerRecord<String, byte[]>> awaitRecords(
            String topic, Predicate<ConsumerRecord<String, byte[]>> fits, int count) {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> heard = topic(topic).now();
        for (int next = 0; found.size() < count; ) {
            if (next < heard.size()) {
                ConsumerRecord<String, byte[]> record = heard.get(next++);
                if (fits.test(record)) {
                    found.add(record);
                }
            } else if (Instant.now().isBefore(deadline)) {
                heard = topic(topic).soon();
            } else {
                throw new AssertionError("%s: expected %d records, found %d".formatted(topic, count, found.size()));
            }
        }
        return found;
    }

    private HeardTopic topic(String name) {
        return topics.computeIfAbsent(name, HeardTopic::new);
    }

    /** A header as text, empty when there is none. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        topics.values().forEach(HeardTopic::close);
        producer.close();
    }
}
