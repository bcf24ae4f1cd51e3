package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Scripting;

/** A shot in the middle of a chain that is taken again by a paid model, while the take of the shot after it stays. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class PaidRetakeIT {
    private static final String ORG = "retakers";
    private static final String FILM = "between";
    private static final String NOTE = "slower";

    @TempDir
    static Path folder;

    private static PaidStudio studio;
    private static VeoFake fake;

    @BeforeAll
    static void open() {
        studio = new PaidStudio(ORG, folder);
        fake = studio.veo();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void it_ends_on_the_frame_that_the_shot_after_goes_on_from_and_that_one_is_not_filmed_again() {
        studio.films(4);
        film().forEach(studio::asks);
        ShotRendered first = rendered("1B", 1);
        ShotRendered after = rendered("1C", 1);
        assertThat(fake.submitted()).hasSize(3).noneMatch(body -> body.contains("lastFrame"));

        studio.asks(decided(first, ReviewDecision.RETAKE));
        TakeFilmed retake = studio.kafka()
                .await(TakeFilmed.class, ORG, event -> event.shot().equals(new ShotId("1B")));
        assertThat(fake.submitted()).hasSize(4);
        assertThat(fake.submitted().getLast())
                .contains("\"image\":{\"bytesBase64Encoded\":")
                .contains("\"lastFrame\":{\"bytesBase64Encoded\":");
        assertThat(retake.take().slate()).isEqualTo("1B-2");
        assertThat(retake.take().lastFrame())
                .as("it ends on it as nearly as a seam may")
                .isEqualTo(first.take().lastFrame());

        studio.asks(decided(rendered("1B", 1), ReviewDecision.CIRCLE));
        assertThat(rendered("1B", 2).take().slate()).isEqualTo("1B-2");
        studio.as("viewer").get("/api/v1/shots/" + FILM + "@1:1C").then().body("status", equalTo("rendered"));
        assertThat(all("1C")).containsExactly(after);
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(4);
    }

    /** One that opens, one of four seconds that goes on, and one that goes on from that. A model that is told where to end does. */
    private static List<ShotRequested> film() {
        SampleShots first = SampleShots.of(FILM);
        List<ShotRequested> shots = new ArrayList<>();
        Optional<SceneState> before = Optional.empty();
        for (SampleShots shot : List.of(
                first,
                first.shot("1B", 1).after("1A", Link.CONTINUES).lasting(new RationalTime(96, 24)),
                first.shot("1C", 2).after("1B", Link.CONTINUES))) {
            ShotRequested asked = SampleShots.filmedBy("veo-3.1", new FilmFormat(160, 90, 12), shot.requested());
            ScriptedShot scripted = Scripting.of(
                    asked, before.orElseGet(() -> SceneState.opening(asked.shot(), asked.world())), Map.of());
            studio.footage().film(Seeds.of(asked.seed(), asked.shot().id(), 32), scripted.script());
            ShotRequested again = new Retake(1, List.of(NOTE)).of(asked);
            studio.footage().film(Seeds.of(again.seed(), again.shot().id(), 32), scripted.script());
            before = Optional.of(scripted.after());
            shots.add(asked);
        }
        return shots;
    }

    private static ReviewDecided decided(ShotRendered shot, ReviewDecision decision) {
        boolean retake = decision == ReviewDecision.RETAKE;
        return new ReviewDecided(
                shot.production(),
                shot.scene(),
                shot.shot(),
                retake ? "1B-1" : "1B-2",
                decision,
                retake ? List.of(NOTE) : List.of(),
                Optional.empty(),
                Optional.empty(),
                "director");
    }

    private static ShotRendered rendered(String shot, int times) {
        await().atMost(PaidStudio.PATIENCE).until(() -> all(shot).size() >= times);
        return all(shot).get(times - 1);
    }

    private static List<ShotRendered> all(String shot) {
        return studio.kafka().all(ShotRendered.class, ORG, event -> event.shot().equals(new ShotId(shot)));
    }
}
