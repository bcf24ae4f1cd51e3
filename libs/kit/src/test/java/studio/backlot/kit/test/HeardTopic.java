package studio.backlot.kit.test;

import com.fasterxml.jackson.core.JacksonException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import studio.backlot.contracts.event.Event;
import studio.backlot.kit.json.Json;

/**
 * A topic from its start on. Each record is fetched once and each event read once, however often somebody who waits looks at them.
 * Belongs to one thread at a time.
 */
final class HeardTopic implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final IdentityHashMap<ConsumerRecord<String, byte[]>, Event> events = new IdentityHashMap<>();

    HeardTopic(String topic) {
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Every record that is there now, in the order of each partition. */
    List<ConsumerRecord<String, byte[]>> now() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            hear();
        }
        return records;
    }

    /** The same, with what comes within a moment. */
    List<ConsumerRecord<String, byte[]>> soon() {
        hear();
        return records;
    }

    private void hear() {
        consumer.poll(MOMENT).forEach(records::add);
    }

    <E extends Event> E event(ConsumerRecord<String, byte[]> record, Class<E> type) {
        return type.cast(events.computeIfAbsent(record, unread -> read(unread, type)));
    }

    private static Event read(ConsumerRecord<String, byte[]> record, Class<? extends Event> type) {
        try {
            return Json.read(record.value(), type);
        } catch (JacksonException e) {
            throw new AssertionError(record.topic() + ": not a " + type.getSimpleName(), e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
