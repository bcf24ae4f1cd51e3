package studio.backlot.render.footage.upload.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.log.LogDetail;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.MediaTools;
import studio.backlot.render.footage.TestClips;
import studio.backlot.render.footage.upload.PartedUpload.AnnouncedFile;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class UploadIT {
    private static final int PART = 8 << 20;
    private static final String UPLOADS = "/api/v1/footage/uploads";
    private static final RestAssuredConfig HEADERS_ONLY = RestAssured.config()
            .logConfig(LogConfig.logConfig().enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.HEADERS));

    private static byte[] film = {};

    @Inject
    MediaTools tools;

    @Inject
    EndAbandoned abandoned;

    @Inject
    Uploads uploads;

    @Inject
    TenantTransactions transactions;

    @TestHTTPResource("/")
    URI service;

    @Test
    void a_film_in_parts_becomes_footage_with_timecode_proxy_and_thumbnails() {
        byte[] film = film(tools);
        String upload = begin(film, Map.of("name", "day 1/A001.mov", "sha256", Json.sha256(film)));
        int count = view(upload).extract().path("count");
        assertThat(count).isEqualTo(3);
        for (int number = count; number > 1; number--) {
            put(upload, number, part(film, number)).then().statusCode(200);
        }
        put(upload, 2, part(film, 2)).then().statusCode(200).body("sha256", equalTo(Json.sha256(part(film, 2))));
        as("parts")
                .post(upload + "/complete")
                .then()
                .statusCode(409)
                .body("code", equalTo("upload-incomplete"))
                .body("detail", containsString("1 of " + count + " parts are missing: 1."));
        put(upload, 1, part(film, 1)).then().statusCode(200);
        view(upload).body("parts", hasSize(count)).body("$", not(equalTo("missing")));

        String footage = as("parts")
                .post(upload + "/complete")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        as("parts").post(upload + "/complete").then().statusCode(202).body("name", equalTo("A001.mov"));

        becomes(footage, "ready")
                .body("media.video[0].rate.numerator", equalTo(30000))
                .body("media.video[0].rate.denominator", equalTo(1001))
                .body("media.timecode", equalTo("01:00:59;20"))
                .body("media.audio", hasSize(1))
                .body("original.sha256", equalTo(Json.sha256(film)))
                .body("proxy.mediaType", equalTo("video/mp4"))
                .body("thumbnails", hasSize(5));
        view(upload).body("status", equalTo("complete"));
    }

    @Test
    void an_upload_that_cannot_be_noted_leaves_nothing_in_the_store() throws Exception {
        AnnouncedFile unwritable = new AnnouncedFile("no\u0000name", PART, Optional.empty(), Optional.empty());
        int before = inStore();

        assertThatThrownBy(() -> uploads.begin(new OrgId("parts"), unwritable)).isInstanceOf(RuntimeException.class);

        assertThat(inStore()).isEqualTo(before);
        uploads.begin(new OrgId("parts"), new AnnouncedFile("A001.mov", PART, Optional.empty(), Optional.empty()));
        assertThat(inStore()).isEqualTo(before + 1);
    }

    /** How many uploads in parts the store knows of. */
    private int inStore() throws Exception {
        Config config = ConfigProvider.getConfig();
        MinioAsyncClient client = MinioAsyncClient.builder()
                .endpoint(config.getValue("backlot.s3.url", String.class))
                .region("us-east-1")
                .credentials(
                        config.getValue("backlot.s3.access-key", String.class),
                        config.getValue("backlot.s3.secret-key", String.class))
                .build();
        return client.listMultipartUploads(ListMultipartUploadsArgs.builder()
                        .bucket(config.getValue("backlot.s3.bucket", String.class))
                        .build())
                .get()
                .result()
                .uploads()
                .size();
    }

    @Test
    void a_part_that_was_cut_off_is_sent_again_and_the_others_are_not() throws IOException {
        byte[] film = film(tools);
        String upload = begin(film, Map.of("name", "cut off.mov"));
        put(upload, 1, part(film, 1)).then().statusCode(200);
        sendHalf(upload + "/parts/2", part(film, 2));

        view(upload).body("parts.number", equalTo(java.util.List.of(1)));
        view(upload).body("missing[0]", equalTo(2));
        int count = view(upload).extract().path("count");
        for (int number = 2; number <= count; number++) {
            put(upload, number, part(film, number)).then().statusCode(200);
        }
        String footage = as("parts").post(upload + "/complete").header("Location");
        becomes(footage, "ready").body("original.sha256", equalTo(Json.sha256(film)));
    }

    @Test
    void a_part_of_another_digest_size_or_number_is_refused() {
        byte[] film = film(tools);
        String upload = begin(film, Map.of("name", "careful.mov"));
        refused(
                as("parts")
                        .header("Content-Digest", digest(part(film, 2)))
                        .body(part(film, 1))
                        .put(upload + "/parts/1"),
                "arrived with SHA-256");
        refused(
                as("parts")
                        .header("Content-Digest", "sha-256=nonsense")
                        .body(part(film, 1))
                        .put(upload + "/parts/1"),
                "Content-Digest");
        refused(put(upload, 1, Arrays.copyOf(film, 100)), "has to have 8388608 bytes, not 100");
        refused(put(upload, 1, Arrays.copyOf(film, PART + 1)), "not more");
        refused(put(upload, 999, part(film, 1)), "There is no part 999");
        refused(put(upload, 0, part(film, 1)), "There is no part 0");
        view(upload).body("$", not(equalTo("parts")));

        put(upload, 1, part(film, 1)).then().statusCode(200);
    }

    @Test
    void an_upload_of_another_organisation_does_not_exist() {
        byte[] film = film(tools);
        String upload = begin(film, Map.of("name", "secret.mov"));
        as("rival").get(upload).then().statusCode(404);
        as("rival").body(part(film, 1)).put(upload + "/parts/1").then().statusCode(404);
        as("rival").post(upload + "/complete").then().statusCode(404);
        as("rival").delete(upload).then().statusCode(404);
        as("rival").get(UPLOADS).then().statusCode(200).body("", empty());
        as("parts", "viewer").get(upload).then().statusCode(403);
        as("parts").get(UPLOADS).then().body("name", org.hamcrest.Matchers.hasItem("secret.mov"));
    }

    @Test
    void an_aborted_upload_takes_nothing_more() {
        byte[] film = film(tools);
        String upload = begin(film, Map.of("name", "given up.mov"));
        put(upload, 1, part(film, 1)).then().statusCode(200);
        as("parts").delete(upload).then().statusCode(204);
        as("parts").delete(upload).then().statusCode(204);
        put(upload, 2, part(film, 2)).then().statusCode(409).body("code", equalTo("upload-ended"));
        as("parts").post(upload + "/complete").then().statusCode(409).body("code", equalTo("upload-ended"));
        as("parts").get("/api/v1/footage/" + id(upload)).then().statusCode(404);
    }

    @Test
    void an_upload_that_nothing_comes_for_is_ended() {
        byte[] film = film(tools);
        String upload = begin(film, Map.of("name", "forgotten.mov"));
        OrgId org = new OrgId("parts");
        transactions.await(org, session -> abandoned.look(session, org, id(upload), Instant.now()));
        view(upload).body("status", equalTo("open"));
        transactions.await(
                org,
                session ->
                        abandoned.look(session, org, id(upload), Instant.now().plus(Duration.ofHours(25))));
        view(upload).body("status", equalTo("expired"));
        put(upload, 1, part(film, 1)).then().statusCode(409).body("detail", containsString("Begin a new one"));
    }

    @Test
    void what_is_no_film_is_refused_and_says_why() {
        fails(new byte[] {1, 2, 3}, Map.of("name", "junk.mov"), "footage-unreadable");
        fails(TestClips.sound(tools), Map.of("name", "sound.mp4"), "footage-unreadable");
        fails(TestClips.picture(tools), Map.of("name", "still.png"), "footage-unreadable");
        byte[] film = film(tools);
        fails(Arrays.copyOf(film, 200_000), Map.of("name", "half.mov"), "footage-unreadable");
        fails(film, Map.of("name", "other.mov", "sha256", "0".repeat(64)), "upload-corrupt");
    }

    @Test
    void what_cannot_be_footage_is_refused_before_a_byte_is_sent() {
        as("parts")
                .contentType("application/json")
                .body(Map.of("name", "huge.mov", "size", 1L << 40))
                .post(UPLOADS)
                .then()
                .statusCode(413)
                .body("code", equalTo("footage-too-large"));
        as("parts")
                .contentType("application/json")
                .body(Map.of("name", "empty.mov", "size", 0))
                .post(UPLOADS)
                .then()
                .statusCode(422);
        as("parts")
                .contentType("application/json")
                .body(Map.of("name", "a.mov", "size", 10, "project", "nobody-knows"))
                .post(UPLOADS)
                .then()
                .statusCode(404);
    }

    /** The same in all tests. */
    private static synchronized byte[] film(MediaTools tools) {
        if (film.length == 0) {
            film = TestClips.padded(TestClips.dropFrame(tools), 2 * PART + 1000);
        }
        return film;
    }

    private void fails(byte[] bytes, Map<String, Object> announced, String code) {
        String upload = begin(bytes, announced);
        int count = view(upload).extract().path("count");
        for (int number = 1; number <= count; number++) {
            put(upload, number, part(bytes, number)).then().statusCode(200);
        }
        String footage = as("parts").post(upload + "/complete").header("Location");
        becomes(footage, "failed").body("failure.code", equalTo(code));
    }

    private static ValidatableResponse becomes(String footage, String status) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> status.equals(as("parts")
                        .get(footage)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("status")));
        return as("parts").get(footage).then();
    }

    private static String begin(byte[] bytes, Map<String, Object> announced) {
        Map<String, Object> asked = new java.util.HashMap<>(announced);
        asked.put("size", bytes.length);
        return as("parts")
                .contentType("application/json")
                .body(asked)
                .post(UPLOADS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse view(String upload) {
        return as("parts").get(upload).then().statusCode(200);
    }

    private static Response put(String upload, int number, byte[] part) {
        return as("parts").header("Content-Digest", digest(part)).body(part).put(upload + "/parts/" + number);
    }

    private static void refused(Response answer, String sentence) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("upload-part-wrong"))
                .body("detail", containsString(sentence));
    }

    /** As a connection that breaks in the middle. */
    private void sendHalf(String path, byte[] part) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort());
                OutputStream out = socket.getOutputStream()) {
            String head = "PUT %s HTTP/1.1\r\nHost: studio\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(URI.create(path).getPath(), TestTokens.token("parts", "editor"), part.length);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(part, 0, part.length / 2);
            out.flush();
        }
    }

    private static byte[] part(byte[] film, int number) {
        int size = PART;
        return Arrays.copyOfRange(film, (number - 1) * size, Math.min(film.length, number * size));
    }

    private static String digest(byte[] part) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Json.sha256().digest(part)) + ":";
    }

    private static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    private static RequestSpecification as(String org) {
        return as(org, "editor").contentType("application/octet-stream");
    }

    /** A part is not written out as text, in case that something fails. */
    private static RequestSpecification as(String org, String role) {
        return given().config(HEADERS_ONLY).header("Authorization", "Bearer " + TestTokens.token(org, role));
    }
}
