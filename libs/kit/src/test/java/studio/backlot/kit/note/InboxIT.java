package studio.backlot.kit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class InboxIT {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Inject
    Notes notes;

    @Inject
    PortraitDrawnConsumer consumer;

    @Inject
    ObjectStore store;

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @Test
    void an_event_has_its_effect_and_its_answer() {
        UUID id = kafka.publish("acme", drawn("sarah"));

        WorkFailed answer =
                kafka.await(WorkFailed.class, "acme", failed -> failed.what().equals("note-sarah"));

        assertThat(answer.production()).isEqualTo(drawn("sarah").production());
        assertThat(notes.text("acme", id.toString())).contains("sarah");
    }

    @Test
    void a_redelivery_does_nothing() {
        UUID id = UUID.randomUUID();
        kafka.publish(id, "acme", drawn("twice"));
        kafka.await(WorkFailed.class, "acme", failed -> failed.what().equals("note-twice"));
        int before = consumer.handled();

        kafka.publish(id, "acme", drawn("twice"));
        kafka.publish("acme", drawn("afterwards"));
        kafka.await(WorkFailed.class, "acme", failed -> failed.what().equals("note-afterwards"));

        assertThat(consumer.handled()).isEqualTo(before + 1);
        assertThat(kafka.all(WorkFailed.class, "acme", failed -> failed.what().equals("note-twice")))
                .hasSize(1);
    }

    @Test
    void an_event_that_is_not_json_goes_to_the_dead_letters_with_its_cause() {
        kafka.send(TestKafka.cloudEvent("PortraitDrawn", "p", bytes("{\"production\":"), headers("not-json")));

        ConsumerRecord<String, byte[]> letter = letter("not-json");

        assertThat(TestKafka.header(letter, "dlq-code")).isEqualTo("malformed-event");
        assertThat(TestKafka.header(letter, "dlq-topic")).isEqualTo("PortraitDrawn");
        assertThat(TestKafka.header(letter, "dlq-consumer")).isEqualTo("note");
        assertThat(letter.value()).isEqualTo(bytes("{\"production\":"));
    }

    @Test
    void an_event_with_a_missing_part_says_which() {
        kafka.send(TestKafka.cloudEvent(
                "PortraitDrawn",
                "p",
                bytes("{\"production\":{\"project\":\"p\",\"revision\":1},\"character\":\"sarah\",\"version\":1}"),
                headers("no-portrait")));

        assertThat(TestKafka.header(letter("no-portrait"), "dlq-cause")).contains("/portrait", "required");
    }

    @Test
    void a_message_that_is_no_cloud_event_goes_to_the_dead_letters() {
        kafka.send(TestKafka.cloudEvent("PortraitDrawn", "p", bytes("hello"), Map.of("mark", "plain")));

        assertThat(kafka.awaitRecords(
                        "PortraitDrawn.dlq",
                        record -> TestKafka.header(record, "mark").equals("plain"),
                        1))
                .hasSize(1);
    }

    @Test
    void a_refused_event_makes_its_production_visibly_incomplete() {
        kafka.publish("acme", drawn("poison"));

        WorkFailed failed =
                kafka.await(WorkFailed.class, "acme", event -> event.what().equals("poison"));

        assertThat(failed.code()).isEqualTo("conflict");
        assertThat(failed.detail()).isEqualTo("Nobody draws poison.");
    }

    @Test
    void a_failure_that_does_not_pass_ends_in_the_dead_letters_and_the_next_event_is_handled() {
        kafka.publish("acme", drawn("bug"));
        kafka.publish("acme", drawn("after-bug"));

        kafka.await(WorkFailed.class, "acme", failed -> failed.what().equals("note-after-bug"));

        WorkFailed failed =
                kafka.await(WorkFailed.class, "acme", event -> event.what().equals("bug"));
        assertThat(failed.code()).isEqualTo("internal");
        assertThat(failed.detail()).doesNotContain("IllegalState");
    }

    @Test
    void a_large_payload_is_fetched_by_its_claim_check() {
        byte[] payload = Json.write(drawn("claimed")).getBytes(StandardCharsets.UTF_8);
        AssetRef asset = store.put(new OrgId("acme"), payload, "application/json");
        Map<String, String> headers = new java.util.HashMap<>(headers("claim"));
        headers.put("ce_dataref", "/api/v1/assets/" + asset.sha256());

        kafka.send(TestKafka.cloudEvent("PortraitDrawn", "p", new byte[0], headers));

        kafka.await(WorkFailed.class, "acme", failed -> failed.what().equals("note-claimed"));
    }

    @Test
    void a_claim_check_of_another_organisation_is_not_there() {
        AssetRef asset = store.put(
                new OrgId("other"), Json.write(drawn("stolen")).getBytes(StandardCharsets.UTF_8), "application/json");
        Map<String, String> headers = new java.util.HashMap<>(headers("stolen-claim"));
        headers.put("ce_dataref", "/api/v1/assets/" + asset.sha256());

        kafka.send(TestKafka.cloudEvent("PortraitDrawn", "p", new byte[0], headers));

        assertThat(TestKafka.header(letter("stolen-claim"), "dlq-code")).isEqualTo("asset-missing");
    }

    @Test
    void the_trace_goes_on_in_what_an_event_causes() {
        Map<String, String> headers =
                new java.util.HashMap<>(headers(UUID.randomUUID().toString()));
        headers.put("traceparent", TRACE);

        kafka.send(TestKafka.cloudEvent("PortraitDrawn", "p", bytes(Json.write(drawn("traced"))), headers));

        ConsumerRecord<String, byte[]> answer = kafka.awaitRecords(
                        "WorkFailed",
                        record -> new String(record.value(), StandardCharsets.UTF_8).contains("note-traced"),
                        1)
                .getFirst();
        assertThat(TestKafka.header(answer, "traceparent")).startsWith(TRACE.substring(0, "00-".length() + 32));
    }

    @Test
    void an_event_of_one_organisation_leaves_nothing_in_another() {
        UUID id = kafka.publish("acme", drawn("private"));
        kafka.await(WorkFailed.class, "acme", failed -> failed.what().equals("note-private"));

        await().untilAsserted(
                        () -> assertThat(notes.text("acme", id.toString())).contains("private"));
        assertThat(notes.texts("other")).doesNotContain("private");
    }

    private ConsumerRecord<String, byte[]> letter(String id) {
        return kafka.awaitRecords(
                        "PortraitDrawn.dlq",
                        record -> TestKafka.header(record, "ce_id").equals(id),
                        1)
                .getFirst();
    }

    private static Map<String, String> headers(String id) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_type", "studio.backlot.PortraitDrawn.v1",
                "ce_source", "/elsewhere",
                "ce_orgid", "acme",
                "content-type", "application/json");
    }

    private static PortraitDrawn drawn(String character) {
        return new PortraitDrawn(
                new ProductionRef(new ProjectId("p"), 1),
                new CharacterId(character),
                1,
                new AssetRef("0".repeat(64), "image/png", 1),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
