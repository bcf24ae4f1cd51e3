package studio.backlot.kit.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The service's one producer: idempotent, all in-sync replicas acknowledge. It keeps trying for as long as a broker may
 * be away, so that records of a key never overtake each other. Sending may block while there is no broker: never call it
 * on an event loop.
 */
@ApplicationScoped
public class KafkaOut {

    private final KafkaProducer<String, byte[]> producer;

    KafkaOut(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                Duration.ofMinutes(10).toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Duration.ofSeconds(10).toMillis());
        config.put(
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                Duration.ofSeconds(2).toMillis());
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0); // the relay hands over whole batches and waits for them
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return producer.send(record);
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) {
        producer.close(Duration.ofSeconds(1));
    }
}
