package studio.backlot.kit.test;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

    /** The first event of the organisation that fits, from the topic's start on; fails after twenty seconds. */
    public <E extends Event> E await(Class<E> type, String org, Predicate<E> fits) {
        return awaitAll(type, org, fits, 1).getFirst();
    }

    /** The first {@code count} events of the organisation that fit, in the order of each partition. */
    public <E extends Event> List<E> awaitAll(Class<E> type, String org, Predicate<E> fits, int count) {
        return awaitRecords(
                        EventType.of(type).topic(),
                        record -> org.equals(header(record, "ce_orgid")) && fits.test(payload(record, type)),
                        count)
                .stream()
                .map(record -> payload(record, type))
                .toList();
    }

    /** All events of the organisation that fit and are there now; one that came twice, as an inbox takes it: once. */
    public <E extends Event> List<E> all(Class<E> type, String org, Predicate<E> fits) {
        Set<String> known = new HashSet<>();
        return read(
                        EventType.of(type).topic(),
                        record -> org.equals(header(record, "ce_orgid"))
                                && fits.test(payload(record, type))
                                && known.add(header(record, "ce_id")),
                        Integer.MAX_VALUE,
                        Duration.ZERO)
                .stream()
                .map(record -> payload(record, type))
                .toList();
    }

    public List<ConsumerRecord<String, byte[]>> awaitRecords(
            String topic, Predicate<ConsumerRecord<String, byte[]>> fits, int count) {
        List<ConsumerRecord<String, byte[]>> found = read(topic, fits, count, PATIENCE);
        if (found.size() < count) {
            throw new AssertionError("%s: expected %d records, found %d".formatted(topic, count, found.size()));
        }
        return found;
    }

    /** A header as text, empty when there is none. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static <E extends Event> E payload(ConsumerRecord<String, byte[]> record, Class<E> type) {
        try {
            return Json.read(record.value(), type);
        } catch (JacksonException e) {
            throw new AssertionError(record.topic() + ": not a " + type.getSimpleName(), e);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            String topic, Predicate<ConsumerRecord<String, byte[]>> fits, int count, Duration patience) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Instant deadline = Instant.now().plus(patience);
            while (found.size() < count
                    && (Instant.now().isBefore(deadline)
                            || ends.entrySet().stream()
                                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue()))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (found.size() < count && fits.test(record)) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
    }
}
