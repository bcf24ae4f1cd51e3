package studio.backlot.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackingIT {

    private static final String TOPIC = "ShotRendered";

    private static BackingConfig config;
    private static RunningBacking backing;

    @BeforeAll
    static void start() {
        config = BackingConfig.temporary()
                .withDatabases(List.of("render", "story"))
                .withTopics(List.of(TOPIC));
        backing = Backing.start(config);
    }

    @AfterAll
    static void stop() {
        List<ProcessHandle> processes = backing.servers().stream()
                .map(server -> ProcessHandle.of(server.process().pid()).orElseThrow())
                .toList();
        backing.close();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(config.state()).doesNotExist();
    }

    @Test
    void what_is_produced_is_consumed() throws Exception {
        produce("scene-1", "first light");

        assertThat(consume()).contains("first light");
    }

    @Test
    void a_killed_broker_comes_back_with_what_it_had() throws Exception {
        produce("scene-2", "before the fall");
        long before = backing.kafka().process().pid();

        backing.kafka().process().kill();
        backing.kafka().restart();

        assertThat(backing.kafka().process().pid()).isNotEqualTo(before);
        produce("scene-2", "after the fall");
        assertThat(consume()).contains("before the fall", "after the fall");
    }

    @Test
    void a_topic_nobody_asked_for_does_not_come_to_be() {
        try (KafkaProducer<String, String> producer = producer(Duration.ofSeconds(2))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("ShotRenderd", "key", "value"))
                            .get())
                    .hasMessageContaining("not present in metadata");
        }
    }

    @Test
    void a_killed_database_comes_back_with_what_it_had() throws Exception {
        DatabaseAccess database = backing.database("story");
        try (Connection owner = owner(database)) {
            execute(owner, "CREATE TABLE draft (words text)");
            execute(owner, "INSERT INTO draft VALUES ('kept')");
        }

        backing.postgres().process().kill();
        backing.postgres().restart();

        try (Connection owner = owner(database)) {
            assertThat(single(owner, "SELECT words FROM draft")).isEqualTo("kept");
        }
    }

    @Test
    void the_application_role_sees_only_the_rows_of_its_tenant() throws Exception {
        DatabaseAccess database = backing.database("render");
        try (Connection owner = owner(database)) {
            execute(owner, "CREATE TABLE shot (org_id text, name text)");
            execute(owner, "INSERT INTO shot VALUES ('ours', 'one'), ('theirs', 'two')");
            execute(owner, "ALTER TABLE shot ENABLE ROW LEVEL SECURITY");
            execute(owner, "CREATE POLICY tenant ON shot USING (org_id = current_setting('backlot.org_id', true))");
            execute(owner, "GRANT SELECT ON shot TO render_app");
        }
        try (Connection app = app(database)) {
            execute(app, "SELECT set_config('backlot.org_id', 'ours', false)");
            assertThat(single(app, "SELECT string_agg(name, ',') FROM shot")).isEqualTo("one");
            assertThatThrownBy(() -> execute(app, "CREATE TABLE mine (a int)")).hasMessageContaining("permission");
            assertThatThrownBy(() -> execute(app, "ALTER TABLE shot DISABLE ROW LEVEL SECURITY"))
                    .hasMessageContaining("owner");
        }
    }

    @Test
    void a_service_cannot_enter_the_database_of_another() {
        DatabaseAccess story = backing.database("story");
        DatabaseAccess render = backing.database("render");

        assertThatThrownBy(() -> DriverManager.getConnection(story.jdbcUrl(), render.app(), render.appPassword()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_wrong_password_opens_nothing() {
        DatabaseAccess story = backing.database("story");

        assertThatThrownBy(() -> DriverManager.getConnection(story.jdbcUrl(), story.app(), "wrong"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void objects_larger_than_a_part_come_back_whole_and_in_ranges() throws Exception {
        byte[] content = new byte[12 << 20];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        MinioClient client = client(backing.store().secretKey());
        client.putObject(PutObjectArgs.builder().bucket(Backing.BUCKET).object("ours/abc").stream(
                        new ByteArrayInputStream(content), -1L, 5L << 20)
                .build());
        try (InputStream whole = client.getObject(GetObjectArgs.builder()
                .bucket(Backing.BUCKET)
                .object("ours/abc")
                .build())) {
            assertThat(whole.readAllBytes()).isEqualTo(content);
        }
        try (InputStream range = client.getObject(GetObjectArgs.builder()
                .bucket(Backing.BUCKET)
                .object("ours/abc")
                .offset(5_000_000L)
                .length(4L)
                .build())) {
            assertThat(range.readAllBytes())
                    .containsExactly(content[5_000_000], content[5_000_001], content[5_000_002], content[5_000_003]);
        }
    }

    @Test
    void a_wrong_key_opens_nothing_in_the_store() throws Exception {
        MinioClient client = client("wrong");
        assertThatThrownBy(() -> client.getObject(GetObjectArgs.builder()
                        .bucket(Backing.BUCKET)
                        .object("ours/abc")
                        .build()))
                .hasMessageContaining("signature");
    }

    @Test
    void secrets_are_for_their_owner_only() throws Exception {
        Path secrets = config.state().resolve("secrets.properties");

        assertThat(Files.getPosixFilePermissions(secrets).toString()).doesNotContain("GROUP", "OTHERS");
        assertThat(backing.store().toString()).doesNotContain(backing.store().secretKey());
        assertThat(backing.database("story").toString())
                .doesNotContain(backing.database("story").ownerPassword());
    }

    private static void produce(String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer(Duration.ofSeconds(30))) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
        }
    }

    private static KafkaProducer<String, String> producer(Duration patience) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        backing.kafkaBootstrapServers(),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        patience.toMillis()),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> consume() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, backing.kafkaBootstrapServers());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "reader-" + System.nanoTime());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> values.add(one.value()));
                return !consumer.assignment().isEmpty()
                        && consumer.endOffsets(consumer.assignment()).entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return values;
    }

    private static Connection owner(DatabaseAccess database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static Connection app(DatabaseAccess database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static MinioClient client(String secretKey) {
        return MinioClient.builder()
                .endpoint(backing.store().url())
                .region("us-east-1")
                .credentials(backing.store().accessKey(), secretKey)
                .build();
    }
}
