package studio.backlot.kit.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks for keys in all that the test run has left: each row of each table, each record of each topic, logs of the service and of
 * its servers, and spans. Found places are told without the key.
 */
final class KeyScan {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ROWS = 50;

    private final Map<String, List<String>> forms = new LinkedHashMap<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private KeyScan(Collection<String> keys) {
        keys.forEach(key -> {
            forms.put(key, List.copyOf(Disguises.of(key)));
            found.put(key, new ArrayList<>());
        });
    }

    /** Where each key is, a line for each place. */
    static Map<String, List<String>> places(Collection<String> keys) throws Exception {
        KeyScan scan = new KeyScan(keys);
        scan.database();
        scan.topics();
        for (Path folder : StudioBacking.logs()) {
            scan.files(folder);
        }
        return scan.found;
    }

    /** As its superuser: nothing is hidden from it. */
    static Connection connect() throws SQLException, IOException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(StudioBacking.state().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return DriverManager.getConnection(
                StudioBacking.jdbcUrl(), "postgres", secrets.getProperty("postgres.superuser"));
    }

    static void makeTopic(String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private void database() throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS);
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    for (int row = 1; rows.next(); row++) {
                        String text = rows.getString(1);
                        String place = "table %s, row %d".formatted(table, row);
                        look(text, place);
                    }
                }
            }
        }
    }

    private void topics() throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
        try (Admin admin = Admin.create(config);
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Set<String> topics = admin.listTopics().names().get();
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(this::record);
            }
        }
    }

    private void record(ConsumerRecord<byte[], byte[]> record) {
        String place =
                "topic %s, partition %d, offset %d".formatted(record.topic(), record.partition(), record.offset());
        Stream<byte[]> parts = Stream.concat(
                Stream.of(record.key(), record.value()),
                Stream.of(record.headers().toArray()).map(Header::value));
        parts.filter(part -> part != null).forEach(part -> look(text(part), place));
    }

    private void files(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    look(line, file + ", line " + ++number);
                }
            }
        }
    }

    private void look(String text, String place) {
        forms.forEach((key, disguised) -> {
            if (disguised.stream().anyMatch(text::contains)) {
                found.get(key).add(place);
            }
        });
    }

    /** Every byte as one character. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
