package studio.backlot.render.portrait.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.portrait.work.Likeness.assertSame;
import static studio.backlot.render.portrait.work.Sittings.ACME;
import static studio.backlot.render.portrait.work.Sittings.GLOBEX;
import static studio.backlot.render.portrait.work.Sittings.MODEL;
import static studio.backlot.render.portrait.work.Sittings.fitted;
import static studio.backlot.render.portrait.work.Sittings.locked;
import static studio.backlot.render.portrait.work.Sittings.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Painting;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.ReferenceSheet;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.Picture;

/** Model sheets of locked characters in a studio that has hired Gemini to draw portraits and sheets. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class HiredSheetIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.portraits.engine", "backlot.model-sheets.engine");

    private static final Money PRICE = Money.of("0.067 USD");
    private static final Trick DRAWS = new Trick.Late(Duration.ZERO);
    private static final Trick REFUSES =
            new Trick.Says("{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"blockReasonMessage\":\"Not this.\"}}");

    @Inject
    Sittings sittings;

    @Inject
    ObjectStore store;

    @Inject
    PostgresJobs jobs;

    @BeforeEach
    void begin() {
        sittings.begin();
    }

    @AfterEach
    void end() {
        sittings.end();
    }

    @Test
    void a_plan_says_what_portrait_and_sheet_would_cost_and_pays_nothing() {
        CastMember vera = person("Vera");
        assertThat(planned(ACME, 1, vera)).isEqualTo("""
                the portrait of sitter 0.067 USD gemini gemini-3.1-flash-image
                the model sheet of sitter 0.067 USD gemini gemini-3.1-flash-image
                0.134""");
        assertThat(sittings.gemini().count()).isZero();

        sittings.kafka().publish(ACME, locked("sheet-vera", vera));
        sittings.drawn(ACME, "sheet-vera");
        assertThat(sittings.gemini().count()).isEqualTo(2);
        assertThat(planned(ACME, 2, vera)).isEqualTo("0");
        assertThat(planned(GLOBEX, 1, vera)).endsWith("\n0.134");
        assertThat(sittings.gemini().count()).isEqualTo(2);
    }

    /** What a plan of a film that has only a cast buys, a line each, and its price. */
    private String planned(String org, int revision, CastMember character) {
        ProductionRef plan = new ProductionRef(new ProjectId("sheet-plan"), revision);
        sittings.kafka().publish(org, new CharacterLocked(plan, character, Optional.of(Intent.PLAN)));
        sittings.kafka().publish(org, new PlanRequested(plan, List.of(), List.of(character)));
        sittings.kafka()
                .await(ProductionPlanned.class, org, event -> event.production().equals(plan));
        JsonPath read = given().header("Authorization", "Bearer " + TestTokens.token(org, "viewer"))
                .queryParam("revision", revision)
                .get("/api/v1/productions/sheet-plan/plan")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, String>> beside = read.getList("beside");
        return Stream.concat(
                        Stream.ofNullable(beside)
                                .flatMap(List::stream)
                                .map(piece -> piece.get("what") + " " + piece.get("price") + " " + piece.get("by")),
                        Stream.of(read.getString("totals.price")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_model_is_shown_the_portrait_that_it_drew_and_paid_once_for_the_sheet() throws Exception {
        CastMember alba = person("Alba");
        sittings.kafka().publish(ACME, locked("sheet-alba", alba));
        PortraitDrawn drawn = sittings.drawn(ACME, "sheet-alba");
        sittings.kafka().publish(ACME, locked("sheet-alba-again", alba));
        PortraitDrawn again = sittings.drawn(ACME, "sheet-alba-again");

        assertSame(sittings.image(ACME, drawn.portrait()), fitted(alba));
        assertSame(sheet(ACME, drawn), painted(ACME, alba, drawn.portrait()));
        assertThat(drawn.sheetArtist()).contains(Artist.hired("gemini", MODEL, Optional.of(PRICE)));
        assertThat(again.modelSheet()).isEqualTo(drawn.modelSheet());
        assertThat(again.portrait()).isEqualTo(drawn.portrait());
        assertThat(again.sheetArtist()).isEqualTo(drawn.sheetArtist());
        assertThat(sittings.gemini().count()).as("a portrait and a sheet").isEqualTo(2);
        assertThat(sittings.gemini().easel().bodies().getLast())
                .as("the portrait as the studio keeps it")
                .contains(Base64.getEncoder()
                        .encodeToString(Files.readAllBytes(store.fetch(new OrgId(ACME), drawn.portrait()))));
    }

    @Test
    void a_sheet_that_is_refused_is_drawn_here_and_stays_so() throws Exception {
        CastMember enya = person("Enya");
        sittings.gemini().play(DRAWS, REFUSES);
        sittings.kafka().publish(ACME, locked("sheet-enya", enya));
        PortraitDrawn drawn = sittings.drawn(ACME, "sheet-enya");
        sittings.kafka().publish(ACME, locked("sheet-enya-again", enya));

        assertSame(sittings.image(ACME, drawn.portrait()), fitted(enya));
        assertSame(sheet(ACME, drawn), ReferencePortrait.drawSheet(enya));
        assertThat(drawn.sheetArtist()).contains(Artist.builtIn(Optional.of("gemini does not draw this: Not this.")));
        assertThat(sittings.drawn(ACME, "sheet-enya-again").sheetArtist()).isEqualTo(drawn.sheetArtist());
        assertThat(sittings.logged())
                .anyMatch(line ->
                        line.contains("The built-in engine draws the model sheet of") && line.contains("Not this."));
        assertThat(sittings.gemini().count()).isEqualTo(2);
    }

    @Test
    void what_is_no_picture_was_paid_and_is_not_paid_again() throws Exception {
        CastMember inez = person("Inez");
        sittings.gemini().easel().depicts(Depicting.GOOD, Depicting.EMPTY);
        sittings.kafka().publish(ACME, locked("sheet-inez", inez));
        PortraitDrawn drawn = sittings.drawn(ACME, "sheet-inez");
        assertSame(sheet(ACME, drawn), ReferencePortrait.drawSheet(inez));
        assertThat(drawn.sheetArtist().flatMap(Artist::instead).orElseThrow())
                .startsWith("What came cannot be used. It is empty");
        sittings.kafka().publish(ACME, locked("sheet-inez-again", inez));
        sittings.drawn(ACME, "sheet-inez-again");
        assertThat(sittings.gemini().count()).isEqualTo(2);
    }

    @Test
    void beside_a_portrait_of_the_built_in_engine_no_sheet_is_asked_for() throws Exception {
        CastMember flora = person("Flora");
        sittings.gemini().play(REFUSES);
        sittings.kafka().publish(ACME, locked("sheet-flora", flora));
        PortraitDrawn drawn = sittings.drawn(ACME, "sheet-flora");
        sittings.kafka().publish(ACME, locked("sheet-flora-again", flora));

        sittings.assertOurs(drawn, flora);
        assertSame(sheet(ACME, drawn), ReferencePortrait.drawSheet(flora));
        assertThat(drawn.sheetArtist())
                .contains(Artist.builtIn(Optional.of(
                        "The portrait is drawn by the built-in engine, and the sheet shows the same face.")));
        assertThat(sittings.drawn(ACME, "sheet-flora-again").sheetArtist()).isEqualTo(drawn.sheetArtist());
        assertThat(sittings.gemini().count()).isEqualTo(1);
    }

    @Test
    void another_organisation_finds_nothing_and_pays_for_itself() throws Exception {
        CastMember bibi = person("Bibi");
        sittings.kafka().publish(ACME, locked("sheet-bibi", bibi));
        sittings.drawn(ACME, "sheet-bibi");
        sittings.kafka().publish(GLOBEX, locked("sheet-bibi", bibi));

        PortraitDrawn theirs = sittings.drawn(GLOBEX, "sheet-bibi");
        assertSame(sheet(GLOBEX, theirs), painted(GLOBEX, bibi, theirs.portrait()));
        assertThat(sittings.gemini().easel().drawn()).isEqualTo(4);
    }

    @Test
    void a_cap_denies_a_sheet_before_anybody_is_asked_and_once_it_is_raised_the_sheet_alone_is_paid() throws Exception {
        String org = "capped-sheets";
        CastMember ola = person("Ola");
        cap(org, "0.10 USD");
        sittings.kafka().publish(org, locked("sheet-ola", ola));
        PortraitDrawn drawn = sittings.drawn(org, "sheet-ola");

        assertSame(sittings.image(org, drawn.portrait()), fitted(ola));
        assertSame(sheet(org, drawn), ReferencePortrait.drawSheet(ola));
        assertThat(drawn.sheetArtist().flatMap(Artist::instead).orElseThrow())
                .contains("a model sheet by gemini with gemini-3.1-flash-image costs up to 0.067 USD,"
                        + " and of the budget of the organisation capped-sheets 0.033 USD are left. Raise it,");
        assertThat(sittings.gemini().count()).isEqualTo(1);

        cap(org, "1.00 USD");
        sittings.kafka().publish(org, locked("sheet-ola-again", ola));
        PortraitDrawn again = sittings.drawn(org, "sheet-ola-again");
        assertThat(again.portrait()).isEqualTo(drawn.portrait());
        assertSame(sheet(org, again), painted(org, ola, drawn.portrait()));
        assertThat(sittings.gemini().count()).isEqualTo(2);
        assertThat(organisation(org).spent()).isEqualTo(PRICE.times(2));
        assertThat(organisation(org).held()).isEqualTo(Money.of("0 USD"));
    }

    private BufferedImage sheet(String org, PortraitDrawn drawn) throws IOException {
        return sittings.image(org, drawn.modelSheet().orElseThrow());
    }

    /** What the fake draws when it is asked for this sheet, as the studio keeps it. */
    private BufferedImage painted(String org, CastMember sitter, AssetRef portrait) throws IOException {
        Picture shown = new Picture(
                Reference.Role.PORTRAIT,
                portrait.mediaType(),
                Files.readAllBytes(store.fetch(new OrgId(org), portrait)));
        var order = ReferenceSheet.order(sitter, MODEL, shown);
        Painting painting = Painting.of(order.words(), order.aspectRatio(), order.size());
        return ReferenceSheet.whole(ImageIO.read(new ByteArrayInputStream(painting.as(Depicting.GOOD))));
    }

    private void cap(String org, String most) {
        jobs.limit(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Budget.Policy.CAP, Money.of(most));
    }

    private Budget organisation(String org) {
        return jobs.budget(new OrgId(org), new Scope(Scope.Kind.ORGANISATION, org), Money.of("0 USD"));
    }
}
