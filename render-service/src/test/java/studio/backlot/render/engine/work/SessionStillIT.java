package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.image.HiredGemini;
import studio.backlot.render.provider.credential.db.KeySessions;
import studio.backlot.render.shot.ShotRef;

/** A still that is to be drawn with keys of a session which are lost: nobody else pays it, and the built-in engine does not draw it instead. */
@QuarkusTest
@TestProfile(HiredGemini.class)
@WithTestResource(StudioBacking.class)
class SessionStillIT {
    @RegisterExtension
    static final Retold HIRED = HiredGemini.draws("backlot.stills.engine");

    private static final String ORG = "session-drawers";
    private static final String SESSION = "/api/v1/providers/gemini/credentials/session";

    @Inject
    KeySessions sessions;

    @Inject
    TenantTransactions transactions;

    private GeminiFake gemini;
    private StillStudio studio;

    @BeforeEach
    void open() {
        gemini = new GeminiFake(HiredGemini.port());
        studio = new StillStudio(ORG, gemini);
    }

    @AfterEach
    void close() {
        admin().delete(SESSION);
        studio.close();
        gemini.close();
    }

    @Test
    void it_waits_in_words_and_is_drawn_once_they_are_entered_again() {
        enter();
        sessions.leave();
        ShotRequested shot = StillStudio.single("keyless-still", 1);
        studio.desk().asks(shot);
        await().atMost(FilmDesk.PATIENCE).until(this::isGivenBack);
        ShotRef ref = new ShotRef(shot.production(), shot.shot().id());
        List<String> waits = admin().get("/api/v1/shots/" + ref).jsonPath().getList("waitsFor", String.class);
        assertThat(waits).singleElement().asString().contains("The keys for gemini were of a session");
        assertThat(gemini.count()).isZero();

        enter();
        assertThat(studio.rendered(shot).facts().model()).contains(StillStudio.BY);
        assertThat(gemini.count()).isEqualTo(1);
    }

    /** Nobody is at the shot's task, which was tried and is due later. */
    private boolean isGivenBack() {
        return transactions
                .await(new OrgId(ORG), session -> session.createNativeQuery(
                                "select count(*) from task where kind = 'shot' and lease is null and due > submitted + interval '1 s'",
                                Long.class)
                        .getSingleResult())
                .equals(1L);
    }

    private static void enter() {
        admin().body(Map.of("keys", Map.of("key", GeminiFake.KEY)))
                .put(SESSION)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return FilmDesk.as(ORG, "admin").contentType("application/json");
    }
}
