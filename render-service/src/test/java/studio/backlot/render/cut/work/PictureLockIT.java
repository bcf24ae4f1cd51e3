package studio.backlot.render.cut.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class PictureLockIT {
    private static final String ORG = "acme";
    private static TestKafka kafka;

    @Inject
    ObjectStore store;

    @Inject
    MediaTools tools;

    @BeforeAll
    static void connect() {
        kafka = new TestKafka();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void the_picture_is_locked_once_when_the_last_take_is_there() throws IOException {
        SampleShots first = SampleShots.of("locked").lasting(new RationalTime(13, 24));
        SampleShots second = SampleShots.of("locked").shot("1B", 1).after("1A", Link.CONTINUES);
        ProductionGreenlit greenlit = first.greenlitWith(second);
        UUID id = UUID.randomUUID();
        kafka.publish(id, ORG, greenlit);
        kafka.publish(ORG, second.requested());
        kafka.publish(ORG, first.requested());
        kafka.publish(id, ORG, greenlit);
        kafka.publish(ORG, greenlit);

        PictureLocked locked = locked("locked");

        assertThat(locked.cut()).extracting(clip -> clip.shot().value()).containsExactly("1A", "1B");
        assertThat(locked.cut())
                .extracting(CutClip::range)
                .extracting(range -> range.start().value())
                .containsExactly(0L, 13L);
        JsonNode timeline =
                new ObjectMapper().readTree(Files.readAllBytes(store.fetch(new OrgId(ORG), locked.timeline())));
        assertThat(timeline.path("OTIO_SCHEMA").asText()).isEqualTo("Timeline.1");
        SampleShots later = SampleShots.of("locked-later");
        kafka.publish(ORG, later.requested());
        kafka.publish(ORG, later.greenlitWith());
        locked("locked-later");
        assertThat(kafka.all(PictureLocked.class, ORG, event -> is(event, "locked")))
                .hasSize(1);
    }

    @Test
    void a_clip_that_begins_by_a_dissolve_has_a_picture_of_its_own_as_long_as_its_take() {
        SampleShots first = SampleShots.of("dissolved").lasting(new RationalTime(20, 24));
        SampleShots second = SampleShots.of("dissolved")
                .shot("1B", 1)
                .after("1A", Link.CUTS)
                .doing("Emma waits.")
                .lasting(new RationalTime(60, 24))
                .beginning(Transition.DISSOLVE);
        kafka.publish(ORG, first.greenlitWith(second));
        kafka.publish(ORG, first.requested());
        kafka.publish(ORG, second.requested());

        PictureLocked locked = locked("dissolved");

        CutClip plain = locked.cut().getFirst();
        CutClip dissolved = locked.cut().getLast();
        assertThat(plain.conformed()).isEmpty();
        assertThat(dissolved.overlap()).contains(new RationalTime(24, 24));
        assertThat(dissolved.range()).isEqualTo(new TimeRange(new RationalTime(20, 24), new RationalTime(60, 24)));
        assertThat(dissolved.picture()).isNotEqualTo(dissolved.take().picture());
        Ffprobe ffprobe = new Ffprobe(tools);
        assertThat(ffprobe.probe(store.fetch(new OrgId(ORG), dissolved.picture()))
                        .picture()
                        .frames())
                .hasValue(60);
    }

    @Test
    void a_locked_character_sits_for_a_portrait_and_a_model_sheet_once() {
        var emma = SampleShots.emma();
        kafka.publish(ORG, new CharacterLocked(SampleShots.of("portrait").production(), emma));
        kafka.publish(ORG, new CharacterLocked(SampleShots.of("portrait-again").production(), emma));

        PortraitDrawn first = portrait("portrait");
        PortraitDrawn again = portrait("portrait-again");

        assertThat(again.portrait()).isEqualTo(first.portrait());
        assertThat(again.modelSheet()).isEqualTo(first.modelSheet());
        assertThat(store.fetch(new OrgId(ORG), first.modelSheet().orElseThrow()))
                .isNotEmptyFile();
        assertThat(store.fetch(new OrgId(ORG), first.portrait())).isNotEmptyFile();
    }

    private static PortraitDrawn portrait(String project) {
        return kafka.await(
                PortraitDrawn.class,
                ORG,
                event -> event.production().project().value().equals(project));
    }

    private static PictureLocked locked(String project) {
        return kafka.await(PictureLocked.class, ORG, event -> is(event, project));
    }

    private static boolean is(PictureLocked event, String project) {
        return event.production().project().value().equals(project);
    }
}
