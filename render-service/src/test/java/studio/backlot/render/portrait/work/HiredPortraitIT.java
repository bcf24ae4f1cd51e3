package studio.backlot.render.portrait.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static studio.backlot.render.portrait.work.Likeness.assertSame;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Painting;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.SampleShots;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.image.work.PaidImages;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.people.Showing;
import studio.backlot.render.people.db.PeopleTable;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.References;
import studio.backlot.render.portrait.db.PortraitTable;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.fake.MovingClock;

/** Portraits of locked characters in a studio that has hired Gemini to draw them, and of those who draw later. */
@QuarkusTest
@TestProfile(HiredPainters.class)
@WithTestResource(StudioBacking.class)
class HiredPortraitIT {
    private static final String ACME = "acme-sits";
    private static final String GLOBEX = "globex-sits";
    private static final String MODEL = "gemini-3.1-flash-image";
    private static final String BLOCKED =
            "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not this.\"}}";

    private static final ProductionRef PRODUCTION = SampleShots.of("sitting").production();

    private static TestKafka kafka;

    private final LogLines listening = new LogLines();
    private GeminiFake fake;

    @Inject
    Portraits portraits;

    @Inject
    PaidImages images;

    @Inject
    PostgresJobs jobs;

    @Inject
    PortraitTable table;

    @Inject
    Turns turns;

    @Inject
    @All
    List<ImageAccounts> accounts;

    @Inject
    ObjectStore store;

    @Inject
    PeopleTable people;

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
        fake = new GeminiFake(HiredPainters.port("gemini", 18410));
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void end() {
        Logger.getLogger("").removeHandler(listening);
        fake.close();
        for (String org : List.of(ACME, GLOBEX)) {
            assertThat(jobs.budgets(new OrgId(org)))
                    .allSatisfy(budget -> assertThat(budget.held()).isEqualTo(Money.of("0 USD")));
            assertThat(rows(org))
                    .noneMatch(row -> row.contains(GeminiFake.KEY))
                    .noneMatch(row -> row.contains(ReplicateFake.KEY));
        }
        assertThat(listening.lines())
                .noneMatch(line -> line.contains(GeminiFake.KEY))
                .noneMatch(line -> line.contains(ReplicateFake.KEY));
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
        assertThat(drawn.artist()).contains(Artist.hired("gemini", MODEL, Optional.of(Money.of("0.067 USD"))));
        assertThat(again.artist()).isEqualTo(drawn.artist());
        assertThat(kafka.all(PortraitDrawn.class, ACME, event -> is(event, "ada")))
                .hasSize(1);
        assertThat(fake.count()).isEqualTo(1);
        assertThat(rows(ACME))
                .anyMatch(row -> row.startsWith("gemini 0.067 USD {\"model\":\"gemini-3.1-flash-image\"")
                        && row.contains("Ada, always the same: a slim woman of 26"));
        assertThat(portraits.drawn(new OrgId(ACME), PRODUCTION, List.of(ada))).containsValue(drawn.portrait());
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
        Callable<Map<?, AssetRef>> filming = () -> portraits.drawn(new OrgId(ACME), PRODUCTION, List.of(cleo));
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
        assertThat(drawn.artist()).contains(Artist.builtIn(Optional.of("gemini does not draw this: Not this.")));
        assertThat(rows(ACME)).anyMatch(row -> row.contains("gemini does not draw this: Not this."));
        assertThat(listening.lines())
                .anyMatch(line ->
                        line.contains("The built-in engine draws the portrait of") && line.contains("Not this."));

        kafka.publish(ACME, locked("eve-again", eve));
        assertThat(drawn(ACME, "eve-again").portrait()).isEqualTo(drawn.portrait());
        assertThat(fake.count()).isEqualTo(1);
    }

    @Test
    void whom_an_organisation_does_not_let_models_show_is_drawn_here() throws Exception {
        String org = "abstainers-draw";
        CastMember ivy = person("Ivy");
        transactions.await(new OrgId(org), session -> people.set(session, new OrgId(org), Showing.NOBODY));
        kafka.publish(org, locked("ivy", ivy));
        PortraitDrawn drawn = drawn(org, "ivy");
        assertOurs(org, drawn, ivy);
        assertThat(drawn.artist())
                .contains(Artist.builtIn(Optional.of("it shows Ivy (26), and models may show no people here")));
        assertThat(fake.count()).isZero();
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
    void a_cap_denies_a_portrait_before_anybody_is_asked_and_all_that_is_paid_is_spent() throws Exception {
        String org = "capped-sits";
        Money price = Money.of("0.067 USD");
        CastMember ola = person("Ola");
        CastMember pia = person("Pia");
        cap(org, "0.10 USD");
        kafka.publish(org, locked("ola", ola));
        assertSame(image(org, drawn(org, "ola").portrait()), fitted(ola));
        assertThat(organisation(org).spent()).isEqualTo(price);

        kafka.publish(org, locked("pia", pia));
        assertOurs(org, drawn(org, "pia"), pia);
        portraits.drawn(new OrgId(org), PRODUCTION, List.of(pia));
        assertThat(fake.count()).isEqualTo(1);
        assertThat(listening.lines())
                .anyMatch(line -> line.contains("a picture by gemini with gemini-3.1-flash-image costs up to 0.067 USD,"
                        + " and of the budget of the organisation capped-sits 0.033 USD are left. Raise it,"));

        cap(org, "1.00 USD");
        kafka.publish(org, locked("pia-again", pia));
        assertSame(image(org, drawn(org, "pia-again").portrait()), fitted(pia));
        fake.play(new Trick.LostAfter());
        kafka.publish(org, locked("quinn", person("Quinn")));
        assertThat(drawn(org, "quinn").portrait()).isNotNull();

        assertThat(fake.easel().drawn()).isEqualTo(4);
        assertThat(organisation(org).spent()).isEqualTo(price.times(4));
        assertThat(organisation(org).held()).isEqualTo(Money.of("0 USD"));
        assertThat(jobs.budgets(new OrgId(org)))
                .as("each production pays for its own")
                .anyMatch(budget -> budget.scope().name().equals("quinn@1")
                        && budget.spent().equals(price.times(2)));
        kafka.await(FundsSettled.class, org, event -> event.expense().what().contains("gemini"));
        assertThat(jobs.budgets(new OrgId("never-sits"))).isEmpty();
    }

    private void cap(String org, String most) {
        jobs.limit(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Budget.Policy.CAP, Money.of(most));
    }

    private Budget organisation(String org) {
        return jobs.budget(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Money.of("0 USD"));
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
        assertThat(listening.lines()).noneMatch(line -> line.contains(own));
    }

    @Test
    void whoever_goes_on_after_a_death_takes_replicates_picture_and_pays_no_other() throws Exception {
        CastMember lea = person("Lea");
        Portraits hired = hired("replicate");
        MovingClock clock = new MovingClock();
        try (ReplicateFake replicate =
                new ReplicateFake(clock, _ -> new byte[0], HiredPainters.port("replicate", 18411))) {
            Thread dying = Thread.ofPlatform().start(() -> interrupted(hired, lea));
            await().atMost(Duration.ofMinutes(1)).until(() -> replicate.count(Doing.POLL) > 1);
            assertThat(rows(ACME)).contains("1 " + replicate.accepted().getFirst());
            dying.interrupt();
            dying.join();
            clock.pass(Duration.ofMinutes(1));
            References references = hired.made(new OrgId(ACME), lea, Portraits.Wanting.locked(PRODUCTION, 2));
            assertSame(image(ACME, references.portrait()), Likeness.fitted(replicateOrder(lea)));
            assertThat(references.by()).contains("replicate black-forest-labs/flux-1.1-pro");
            assertThat(hired.made(new OrgId(ACME), lea, Portraits.Wanting.locked(PRODUCTION, 1)))
                    .isEqualTo(references);
            assertThat(replicate.accepted()).hasSize(1);
            assertThat(rows(ACME)).anyMatch(row -> row.startsWith("replicate 0.04 USD {"));

            replicate.ends(End.films(Duration.ZERO));
            References others = hired.made(new OrgId(GLOBEX), lea, Portraits.Wanting.locked(PRODUCTION, 1));
            assertSame(image(GLOBEX, others.portrait()), Likeness.fitted(replicateOrder(lea)));
            assertThat(replicate.accepted())
                    .as("another organisation pays for itself")
                    .hasSize(2);

            replicate.ends(End.fails(Duration.ZERO, "", "It was flagged as sensitive. (E005)"));
            CastMember mia = person("Mia");
            References refused = hired.made(new OrgId(ACME), mia, Portraits.Wanting.locked(PRODUCTION, 1));
            assertSame(image(ACME, refused.portrait()), ReferencePortrait.draw(mia));
            assertThat(refused.by()).isEmpty();
            assertThat(refused.instead()).contains("replicate does not draw this: It was flagged as sensitive. (E005)");
            assertThat(hired.made(new OrgId(ACME), mia, Portraits.Wanting.locked(PRODUCTION, 1)))
                    .isEqualTo(refused);
            assertThat(replicate.accepted())
                    .as("a refusal is never asked for again")
                    .hasSize(3);
        }
    }

    @Test
    void comfyui_draws_at_no_cost_and_for_each_organisation() throws Exception {
        CastMember nia = person("Nia");
        Portraits hired = hired("comfyui");
        try (ComfyUiFake comfyUi =
                new ComfyUiFake(new MovingClock(), _ -> new byte[0], HiredPainters.port("comfyui", 18412))) {
            Painting painting =
                    new Painting(ReferencePortrait.order(nia, "flux-1-schnell").words(), 832, 1024);
            for (String org : List.of(ACME, GLOBEX)) {
                comfyUi.ends(End.films(Duration.ZERO));
                References references = hired.made(new OrgId(org), nia, Portraits.Wanting.locked(PRODUCTION, 1));
                assertSame(image(org, references.portrait()), Likeness.fitted(painting));
                assertThat(hired.made(new OrgId(org), nia, Portraits.Wanting.locked(PRODUCTION, 1)))
                        .isEqualTo(references);
                assertThat(rows(org)).anyMatch(row -> row.startsWith("comfyui  {\"model\":\"flux-1-schnell\""));
            }
            assertThat(comfyUi.submitted()).hasSize(2);
        }
    }

    /** As the studio would be with another engine. */
    private Portraits hired(String engine) {
        return new Portraits(
                new PortraitEngine(engine, accounts),
                images,
                people,
                table,
                store,
                transactions,
                turns,
                Duration.ofMinutes(4));
    }

    private static void interrupted(Portraits portraits, CastMember sitter) {
        try {
            portraits.made(new OrgId(ACME), sitter, Portraits.Wanting.locked(PRODUCTION, 1));
        } catch (InterruptedException died) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageOrder replicateOrder(CastMember sitter) {
        return ReferencePortrait.order(sitter, "black-forest-labs/flux-1.1-pro");
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
        return Likeness.fitted(ReferencePortrait.order(sitter, MODEL));
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

    /** All that an organisation has of portraits. */
    private List<String> rows(String org) {
        return transactions.await(new OrgId(org), session -> session.createNativeQuery(
                        "select provider || ' ' || cost || ' ' || request || picture from paid_image"
                                + " union all select document from portrait"
                                + " union all select number || ' ' || coalesce(operation, '') from image_call",
                        String.class)
                .getResultList());
    }
}
