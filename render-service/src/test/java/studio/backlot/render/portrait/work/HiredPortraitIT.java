package studio.backlot.render.portrait.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.backing.process.Ports;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Painting;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.provider.ImageOrder;

/** Portraits of locked characters in a studio that has hired Gemini to draw them. */
@QuarkusTest
@TestProfile(HiredPortraitIT.WithGemini.class)
@WithTestResource(StudioBacking.class)
class HiredPortraitIT {
    private static final String ACME = "acme-sits";
    private static final String GLOBEX = "globex-sits";
    private static final String MODEL = "gemini-3.1-flash-image";
    private static final String BLOCKED =
            "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not this.\"}}";

    private static TestKafka kafka;

    /** An account with a fake, at a port that the test and the service agree on. */
    public static final class WithGemini implements QuarkusTestProfile {
        private static final String PORT = "backlot.test.gemini.port";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "backlot.portraits.engine",
                    "gemini",
                    "backlot.gemini.address",
                    "http://127.0.0.1:%d/v1beta".formatted(port()),
                    "backlot.gemini.key",
                    GeminiFake.KEY,
                    "backlot.gemini.image-price",
                    "0.067 USD",
                    "backlot.tasks.back-off",
                    "PT0.05S",
                    "backlot.poll",
                    "PT0.2S",
                    "backlot.credentials.master",
                    master().toString());
        }

        static int port() {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, Integer.toString(Ports.preferredOrFree(18410)));
            }
            return Integer.getInteger(PORT);
        }

        private static Path master() {
            try {
                Path file = Path.of("target", "portraits.key").toAbsolutePath();
                return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord logRecord) {
            logged.add(logRecord.getMessage()
                    + List.of(Optional.ofNullable(logRecord.getParameters()).orElse(new Object[0]))
                    + logRecord.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private GeminiFake fake;

    @Inject
    Portraits portraits;

    @Inject
    ObjectStore store;

    @Inject
    TenantTransactions transactions;

    @BeforeAll
    static void connect() {
        kafka = new TestKafka();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @BeforeEach
    void begin() {
        fake = new GeminiFake(WithGemini.port());
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void end() {
        Logger.getLogger("").removeHandler(listening);
        fake.close();
        for (String org : List.of(ACME, GLOBEX)) {
            assertThat(rows(org)).noneMatch(row -> row.contains(GeminiFake.KEY));
        }
        assertThat(logged).noneMatch(line -> line.contains(GeminiFake.KEY));
    }

    @Test
    void whoever_is_locked_gets_the_models_portrait_which_is_paid_once() throws Exception {
        CastMember ada = person("Ada");
        UUID id = UUID.randomUUID();
        kafka.publish(id, ACME, locked("ada", ada));
        kafka.publish(id, ACME, locked("ada", ada));
        PortraitDrawn drawn = drawn(ACME, "ada");
        kafka.publish(ACME, locked("ada-again", ada));
        PortraitDrawn again = drawn(ACME, "ada-again");

        assertSame(image(ACME, drawn.portrait()), fitted(ada));
        assertThat(drawn.modelSheet()).isPresent();
        assertThat(again.portrait()).isEqualTo(drawn.portrait());
        assertThat(again.modelSheet()).isEqualTo(drawn.modelSheet());
        assertThat(kafka.all(PortraitDrawn.class, ACME, event -> is(event, "ada")))
                .hasSize(1);
        assertThat(fake.count()).isEqualTo(1);
        assertThat(rows(ACME))
                .anyMatch(row -> row.startsWith("gemini 0.067 USD {\"model\":\"gemini-3.1-flash-image\"")
                        && row.contains("Ada, always the same: a slim woman of 26"));
        assertThat(portraits.drawn(new OrgId(ACME), List.of(ada))).containsValue(drawn.portrait());
        assertThat(fake.count()).isEqualTo(1);
    }

    @Test
    void another_organisation_finds_nothing_and_pays_for_itself() throws Exception {
        CastMember bea = person("Bea");
        kafka.publish(ACME, locked("bea", bea));
        drawn(ACME, "bea");
        kafka.publish(GLOBEX, locked("bea", bea));

        assertSame(image(GLOBEX, drawn(GLOBEX, "bea").portrait()), fitted(bea));
        assertThat(fake.easel().drawn()).isEqualTo(2);
        assertThat(rows(GLOBEX)).isNotEmpty();
    }

    @Test
    void whoever_wants_the_same_portrait_at_once_waits_for_the_one_that_is_paid() throws Exception {
        CastMember cleo = person("Cleo");
        fake.play(new Trick.Late(Duration.ofSeconds(2)));
        Callable<Map<?, AssetRef>> filming = () -> portraits.drawn(new OrgId(ACME), List.of(cleo));
        try (ExecutorService both = Executors.newFixedThreadPool(3)) {
            List<Future<Map<?, AssetRef>>> ends = both.invokeAll(List.of(filming, filming, filming));
            assertThat(ends.get(1).get()).isEqualTo(ends.get(0).get());
            assertThat(ends.get(2).get()).isEqualTo(ends.get(0).get());
        }
        assertThat(fake.count()).isEqualTo(1);
    }

    @Test
    void a_plan_pays_nothing() {
        CastMember dora = person("Dora");
        portraits.sketched(new OrgId(ACME), List.of(dora));
        assertThat(fake.count()).isZero();
        kafka.publish(ACME, locked("dora", dora));
        AssetRef portrait = drawn(ACME, "dora").portrait();
        assertThat(fake.count()).isEqualTo(1);
        assertThat(portraits.sketched(new OrgId(ACME), List.of(dora))).containsValue(portrait);
    }

    @Test
    void what_the_model_refuses_is_drawn_here_and_stays_so() throws Exception {
        CastMember eve = person("Eve");
        fake.play(new Trick.Says(BLOCKED));
        kafka.publish(ACME, locked("eve", eve));
        PortraitDrawn drawn = drawn(ACME, "eve");
        assertOurs(drawn, eve);
        assertThat(rows(ACME)).anyMatch(row -> row.contains("gemini does not draw this: Not this."));
        assertThat(logged)
                .anyMatch(line ->
                        line.contains("The built-in engine draws the portrait of") && line.contains("Not this."));

        kafka.publish(ACME, locked("eve-again", eve));
        assertThat(drawn(ACME, "eve-again").portrait()).isEqualTo(drawn.portrait());
        assertThat(fake.count()).isEqualTo(1);
    }

    @Test
    void a_busy_model_is_asked_again_when_it_wants_to_be() throws Exception {
        CastMember fay = person("Fay");
        fake.play(new Trick.Turned(429, "{}", Map.of("Retry-After", "2")));
        Instant begun = Instant.now();
        kafka.publish(ACME, locked("fay", fay));
        assertSame(image(ACME, drawn(ACME, "fay").portrait()), fitted(fay));
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(fake.count()).isEqualTo(2);
        assertThat(fake.easel().drawn()).isEqualTo(1);
    }

    @Test
    void a_model_that_stays_busy_does_not_stop_the_film() throws Exception {
        CastMember gil = person("Gil");
        Trick busy = new Trick.Turned(429, "{}");
        fake.play(busy, busy, busy);
        kafka.publish(ACME, locked("gil", gil));
        assertOurs(drawn(ACME, "gil"), gil);
        assertThat(fake.count()).isEqualTo(3);
    }

    @Test
    void an_answer_that_is_lost_twice_is_not_paid_a_third_time() throws Exception {
        CastMember hal = person("Hal");
        fake.play(new Trick.LostAfter(), new Trick.BreaksOff());
        kafka.publish(ACME, locked("hal", hal));
        assertOurs(drawn(ACME, "hal"), hal);
        assertThat(fake.easel().drawn()).isEqualTo(2);
    }

    @Test
    void what_is_no_picture_was_paid_and_is_not_paid_again() throws Exception {
        CastMember ida = person("Ida");
        CastMember jon = person("Jon");
        fake.easel().depicts(Depicting.EMPTY, Depicting.PAGE);
        kafka.publish(ACME, locked("ida", ida));
        assertOurs(drawn(ACME, "ida"), ida);
        kafka.publish(ACME, locked("jon", jon));
        assertOurs(drawn(ACME, "jon"), jon);
        assertThat(rows(ACME))
                .anyMatch(row -> row.contains("What came cannot be used. It is empty"))
                .anyMatch(row -> row.contains("neither PNG nor JPEG"));
        assertThat(fake.count()).isEqualTo(2);
    }

    @Test
    void an_organisations_own_key_is_asked_with() throws Exception {
        String org = "owner-sits";
        String own = "AIzaSy-own-but-wrong";
        given().header("Authorization", "Bearer " + TestTokens.token(org, "admin"))
                .contentType("application/json")
                .body(Map.of("keys", Map.of("key", own)))
                .put("/api/v1/providers/gemini/credentials")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + TestTokens.token(org, "admin"))
                .post("/api/v1/providers/gemini/credentials/check")
                .then()
                .body("code", equalTo("credentials"));
        CastMember kay = person("Kay");
        kafka.publish(org, locked("kay", kay));
        assertOurs(org, drawn(org, "kay"), kay);
        assertThat(fake.easel().drawn()).isZero();
        assertThat(rows(org)).anyMatch(row -> row.contains("API key not valid")).noneMatch(row -> row.contains(own));
        assertThat(logged).noneMatch(line -> line.contains(own));
    }

    private static CastMember person(String name) {
        return SampleShots.person("sitter", name, "en");
    }

    private static CharacterLocked locked(String project, CastMember character) {
        return new CharacterLocked(SampleShots.of(project).production(), character);
    }

    private static PortraitDrawn drawn(String org, String project) {
        return kafka.await(PortraitDrawn.class, org, event -> is(event, project));
    }

    private static boolean is(PortraitDrawn event, String project) {
        return event.production().project().value().equals(project);
    }

    private static BufferedImage fitted(CastMember sitter) throws IOException {
        ImageOrder order = ReferencePortrait.order(sitter, MODEL);
        byte[] painting =
                Painting.of(order.words(), order.aspectRatio(), order.size()).as(Depicting.GOOD);
        return ReferencePortrait.fitted(ImageIO.read(new ByteArrayInputStream(painting)));
    }

    private void assertOurs(PortraitDrawn drawn, CastMember sitter) throws IOException {
        assertOurs(ACME, drawn, sitter);
    }

    private void assertOurs(String org, PortraitDrawn drawn, CastMember sitter) throws IOException {
        assertSame(image(org, drawn.portrait()), ReferencePortrait.draw(sitter));
    }

    private BufferedImage image(String org, AssetRef asset) throws IOException {
        assertThat(asset.mediaType()).isEqualTo("image/png");
        return ImageIO.read(store.fetch(new OrgId(org), asset).toFile());
    }

    private static void assertSame(BufferedImage image, BufferedImage wanted) {
        assertThat(List.of(image.getWidth(), image.getHeight()))
                .isEqualTo(List.of(wanted.getWidth(), wanted.getHeight()));
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(0, y, row.length, 1, row.clone(), 0, row.length))
                    .as("row %d", y)
                    .isEqualTo(wanted.getRGB(0, y, row.length, 1, row.clone(), 0, row.length));
        }
    }

    /** All that an organisation has of portraits. */
    private List<String> rows(String org) {
        return transactions.await(new OrgId(org), session -> session.createNativeQuery(
                        "select provider || ' ' || cost || ' ' || request || picture from paid_image"
                                + " union all select document from portrait",
                        String.class)
                .getResultList());
    }
}
