package studio.backlot.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;

/** The service without the optional voice component, as it starts for all tests. */
@QuarkusTest
@WithTestResource(StudioBacking.class)
@TestProfile(HiredStudio.class)
class NoVoicesIT {

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @Test
    void it_starts_and_says_what_is_missing_when_a_line_is_requested() {
        var production = new ProductionRef(new ProjectId("mute"), 1);
        var line = new DialogueLine(
                new LineId("1A.1"), new CharacterId("sarah"), "Can you hear me?", Optional.empty(), false);
        kafka.publish(
                "acme", new DialogueRequested(production, new SceneId("1"), new ShotId("1A"), line, TestFilm.SARAH));

        WorkFailed failed = kafka.await(
                WorkFailed.class, "acme", event -> event.production().equals(production));
        assertThat(failed.step()).isEqualTo(Step.DIALOGUE);
        assertThat(failed.code()).isEqualTo("no-voice-engine");
        assertThat(failed.detail()).startsWith("No voice engine is installed");
    }
}
