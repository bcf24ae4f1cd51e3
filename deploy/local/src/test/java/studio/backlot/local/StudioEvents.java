package studio.backlot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;

/** What the services of a studio tell each other, read from Kafka by a client of its own, from the beginning on. */
final class StudioEvents implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<Told> listener;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Thread reader;

    /** An event of an organisation. */
    record Told(Class<? extends Event> type, String org, JsonNode event) {

        boolean isOf(String production, int revision) {
            JsonNode ref = event.path("production");
            return ref.path("project").asText().equals(production)
                    && ref.path("revision").asInt() == revision;
        }
    }

    /** Reads on a thread of its own; an event that came twice is heard once, as an inbox does. */
    StudioEvents(int kafkaPort, Consumer<Told> listener) {
        this.listener = listener;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = EventType.all().stream()
                .flatMap(type -> consumer.partitionsFor(type.topic()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader = Thread.ofPlatform().daemon().name("studio-events").start(this::read);
    }

    /** Everything that has come so far. */
    List<Told> told() {
        return List.copyOf(told);
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::hear);
            }
        } catch (WakeupException closed) {
            // Nobody listens any more.
        }
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        EventType type = EventType.named(header(record, "ce_type")).orElseThrow();
        if (known.add(header(record, "ce_id")) && record.value() != null) {
            Told event = new Told(type.payload(), header(record, "ce_orgid"), json(record.value()));
            told.add(event);
            listener.accept(event);
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
