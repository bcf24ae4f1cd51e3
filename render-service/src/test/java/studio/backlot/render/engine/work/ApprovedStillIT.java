package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.shot.db.ApprovedStillTable;

/** Stills that somebody approves, and videos that begin with them; Veo is a strict one on this machine. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class ApprovedStillIT {
    private static final String ORG = "approvers";
    private static final String NOTE = "drift: wardrobe middle";

    @TempDir
    static Path folder;

    private static PaidStudio studio;

    @Inject
    ApprovedStillTable approved;

    @Inject
    TenantTransactions transactions;

    @Inject
    ObjectStore store;

    @BeforeAll
    static void open() {
        studio = new PaidStudio(ORG, folder);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void forget() {
        studio.veo().forget();
    }

    @Test
    void a_video_begins_with_the_still_that_was_approved_and_another_one_makes_it_stale() throws IOException {
        String film = "begun";
        studio.films(3);
        studio.film(film, NOTE).forEach(studio::asks);
        ShotRendered filmed = studio.rendered(film, "1C");
        studio.rendered(film, "1B");
        assertThat(statuses(film, 3)).containsExactly("kept", "kept", "kept");

        ShotRendered still = still(film, 4);
        assertThat(statuses(film, 5)).as("nobody has approved it").containsExactly("kept", "kept", "kept");
        decide(still, ReviewDecision.APPROVE);
        await().atMost(PaidStudio.PATIENCE).until(() -> picture(ORG, film).isPresent());
        assertThat(picture(ORG, film)).contains(still.take().keyFrame());
        assertThat(picture("rivals-of-approvers", film)).isEmpty();

        JsonPath plan = studio.plan(film, 6);
        assertThat(plan.getList("shots.prospect.status")).containsExactly("kept", "kept", "stale");
        assertThat(plan.getString("shots[2].prospect.causes[0].what")).isEqualTo("what the model is asked for");
        decide(still, ReviewDecision.CIRCLE);
        assertThat(statuses(film, 7)).as("the same again").containsExactly("kept", "kept", "stale");

        studio.films(1);
        List<ShotRequested> again = studio.film(film, 8, NOTE);
        again.forEach(studio::asks);
        ShotRendered begun =
                studio.rendered(new ProductionRef(filmed.production().project(), 8), "1C");
        assertThat(begun.take().key())
                .isNotEqualTo(filmed.take().key())
                .isEqualTo(plan.getString("shots[2].prospect.key"));
        String body = studio.veo().submitted().getLast();
        assertThat(body)
                .contains("\"image\":{\"bytesBase64Encoded\":\""
                        + base64(still.take().keyFrame()))
                .doesNotContain("referenceImages");
        assertThat(statuses(film, 9)).containsExactly("kept", "kept", "kept");

        decide(still, ReviewDecision.RETAKE);
        await().atMost(PaidStudio.PATIENCE).until(() -> picture(ORG, film).isEmpty());
        assertThat(statuses(film, 10)).as("as it was").containsExactly("kept", "kept", "kept");
        assertThat(studio.plan(film, 11).getString("shots[2].prospect.key"))
                .isEqualTo(filmed.take().key());
    }

    private static List<String> statuses(String film, int revision) {
        return studio.plan(film, revision).getList("shots.prospect.status");
    }

    /** The still of the shot that cuts, drawn here. */
    private static ShotRendered still(String film, int revision) {
        List<ShotRequested> stills = studio.film(film, revision, NOTE).stream()
                .map(ApprovedStillIT::stilled)
                .toList();
        stills.forEach(studio::asks);
        return studio.rendered(stills.getLast().production(), "1C");
    }

    private static ShotRequested stilled(ShotRequested shot) {
        return new ShotRequested(
                shot.production(),
                shot.scene(),
                shot.shot(),
                shot.follows(),
                shot.world(),
                shot.format(),
                shot.seed(),
                Optional.empty(),
                Optional.of(Tier.STILLS),
                shot.engine());
    }

    private static void decide(ShotRendered still, ReviewDecision decision) {
        studio.asks(new ReviewDecided(
                still.production(),
                still.scene(),
                still.shot(),
                still.take().slate(),
                decision,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "director"));
    }

    /** What the shot that cuts is to begin with. */
    private Optional<AssetRef> picture(String org, String film) {
        List<ShotRequested> shots = studio.film(film, 2, NOTE);
        return transactions
                .await(new OrgId(org), session -> approved.of(session, new OrgId(org), shots))
                .values()
                .stream()
                .findFirst();
    }

    private String base64(AssetRef asset) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(store.fetch(new OrgId(ORG), asset)));
    }
}
