package studio.backlot.render.shot.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class ShotRequestedIT {
    private static final String ORG = "acme";
    private static TestKafka kafka;

    @Inject
    ObjectStore store;

    @Inject
    MediaTools tools;

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

    @Test
    void a_shot_that_any_tool_asks_for_is_rendered() {
        ShotRequested request = SampleShots.of("by-hand").requested();
        kafka.publish(ORG, request);

        ShotRendered rendered = rendered("by-hand", "1A");

        assertThat(rendered.take().slate()).isEqualTo("1A-1");
        assertThat(rendered.take().duration()).isEqualTo(new RationalTime(12, 24));
        assertThat(rendered.facts().fromLibrary()).isFalse();
        assertThat(rendered.facts().seed()).isEqualTo(request.seed());
        Path picture = store.fetch(new OrgId(ORG), rendered.take().picture());
        assertThat(new Ffprobe(tools).probe(picture).picture().frames()).hasValue(12);
        assertThat(store.fetch(new OrgId(ORG), rendered.take().lastFrame())).isNotEmptyFile();
        assertThat(ledgerEntries("by-hand")).isEqualTo(1);
    }

    @Test
    void a_redelivered_request_does_nothing_twice() {
        UUID id = UUID.randomUUID();
        ShotRequested request = SampleShots.of("twice").requested();
        kafka.publish(id, ORG, request);
        kafka.publish(id, ORG, request);
        kafka.publish(ORG, request);
        kafka.publish(ORG, SampleShots.of("after-twice").requested());

        rendered("after-twice", "1A");
        rendered("twice", "1A");

        assertThat(kafka.all(ShotRendered.class, ORG, of("twice", "1A"))).hasSize(1);
        assertThat(ledgerEntries("twice")).isEqualTo(1);
    }

    @Test
    void a_shot_waits_for_its_lines_whichever_comes_first() {
        SampleShots early = SampleShots.of("line-first")
                .doing("Emma speaks.")
                .saying("Hello.")
                .asLongAsItTakes();
        kafka.publish(ORG, early.recorded(0, 1.0));
        kafka.publish(ORG, early.requested());
        SampleShots late = SampleShots.of("line-last")
                .doing("Emma speaks.")
                .saying("Hello.")
                .asLongAsItTakes();
        kafka.publish(ORG, late.requested());
        kafka.publish(ORG, late.recorded(0, 1.0));

        for (String project : List.of("line-first", "line-last")) {
            ShotRendered rendered = rendered(project, "1A");
            assertThat(rendered.dialogue()).hasSize(1);
            assertThat(rendered.dialogue().getFirst().range().start()).isEqualTo(new RationalTime(12, 24));
        }
        assertThat(rendered("line-last", "1A").take().key())
                .isEqualTo(rendered("line-first", "1A").take().key());
    }

    @Test
    void a_scene_is_joined_whatever_the_order_of_arrival() {
        SampleShots first = SampleShots.of("backwards");
        kafka.publish(ORG, first.shot("1C", 2).after("1B", Link.CONTINUES).requested());
        kafka.publish(ORG, first.shot("1B", 1).after("1A", Link.CUTS).requested());
        kafka.publish(ORG, first.requested());

        rendered("backwards", "1C");

        assertThat(kafka.all(ShotRendered.class, ORG, event -> is(event, "backwards")))
                .extracting(event -> event.shot().value())
                .containsExactlyInAnyOrder("1A", "1B", "1C");
    }

    @Test
    void the_next_revision_takes_what_has_not_changed_from_the_library() {
        SampleShots first = SampleShots.of("revised");
        SampleShots second = first.shot("1B", 1).after("1A", Link.CUTS);
        kafka.publish(ORG, first.requested());
        kafka.publish(ORG, second.requested());
        rendered("revised", "1A");
        rendered("revised", "1B");

        kafka.publish(ORG, first.revision(2).requested());
        kafka.publish(ORG, second.revision(2).doing("Emma laughs.").requested());

        ShotRendered kept = rendered("revised", "1A", 2);
        ShotRendered retaken = rendered("revised", "1B", 2);
        assertThat(kept.facts().fromLibrary()).isTrue();
        assertThat(kept.take()).isEqualTo(rendered("revised", "1A", 1).take());
        assertThat(retaken.facts().fromLibrary()).isFalse();
        assertThat(retaken.take().slate()).isEqualTo("1B-2");
    }

    @Test
    void another_project_of_the_organisation_takes_the_same_shot_from_the_library() {
        kafka.publish(ORG, SampleShots.of("here").doing("Emma nods.").requested());
        ShotRendered here = rendered("here", "1A");
        kafka.publish(ORG, SampleShots.of("there").doing("Emma nods.").requested());
        ShotRendered there = rendered("there", "1A");

        assertThat(here.facts().fromLibrary()).isFalse();
        assertThat(there.facts().fromLibrary()).isTrue();
        assertThat(there.take().key()).isEqualTo(here.take().key());
        assertThat(there.take().picture()).isEqualTo(here.take().picture());
    }

    @Test
    void the_same_request_gives_the_same_frames_to_two_organisations_that_share_nothing() {
        kafka.publish("north", SampleShots.of("same").requested());
        kafka.publish("south", SampleShots.of("same").requested());

        ShotRendered north = kafka.await(ShotRendered.class, "north", of("same", "1A"));
        ShotRendered south = kafka.await(ShotRendered.class, "south", of("same", "1A"));

        assertThat(north.facts().fromLibrary()).isFalse();
        assertThat(south.facts().fromLibrary()).isFalse();
        assertThat(south.take().frameHash()).isEqualTo(north.take().frameHash());
    }

    @Test
    void a_shot_that_contradicts_its_state_fails_alone() {
        SampleShots first = SampleShots.of("broken");
        kafka.publish(ORG, first.with().saying("I am not here.").requested());
        kafka.publish(ORG, first.with().saying("I am not here.").recorded(0, 0.5));
        kafka.publish(ORG, first.shot("1B", 1).after("1A", Link.CONTINUES).requested());
        kafka.publish(ORG, first.shot("1C", 2).requested());

        WorkFailed failed = kafka.await(
                WorkFailed.class, ORG, event -> is(event.production().project().value(), "broken", event.what(), "1A"));
        assertThat(failed.code()).isEqualTo("continuity-broken");
        assertThat(failed.detail()).contains("character-is-in-the-cast").contains("emma");
        assertThat(kafka.await(
                                WorkFailed.class,
                                ORG,
                                event -> is(event.production().project().value(), "broken", event.what(), "1B"))
                        .code())
                .isEqualTo("shot-chain-broken");
        rendered("broken", "1C");
    }

    @Test
    void a_poisoned_message_goes_to_the_dead_letters_and_the_rest_goes_on() {
        kafka.send(TestKafka.cloudEvent(
                "ShotRequested",
                "poison/1",
                "{\"production\": {\"project\": \"poison\"".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "studio.backlot.ShotRequested.v1",
                        "ce_source", "/test",
                        "ce_orgid", ORG)));
        kafka.publish(ORG, SampleShots.of("poison").requested());

        rendered("poison", "1A");
        assertThat(kafka.awaitRecords("ShotRequested.dlq", dead -> "poison/1".equals(dead.key()), 1))
                .hasSize(1);
    }

    @Test
    void a_long_shot_is_one_picture_of_all_its_frames() {
        kafka.publish(
                ORG, SampleShots.of("long").lasting(new RationalTime(481, 24)).requested());

        ShotRendered rendered = kafka.await(ShotRendered.class, ORG, of("long", "1A"));

        Path picture = store.fetch(new OrgId(ORG), rendered.take().picture());
        assertThat(new Ffprobe(tools).probe(picture).picture().frames()).hasValue(481);
    }

    private ShotRendered rendered(String project, String shot) {
        return kafka.await(ShotRendered.class, ORG, of(project, shot));
    }

    private static ShotRendered rendered(String project, String shot, int revision) {
        return kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().revision() == revision
                        && of(project, shot).test(event));
    }

    private static Predicate<ShotRendered> of(String project, String shot) {
        return event -> is(event, project) && event.shot().value().equals(shot);
    }

    private static boolean is(ShotRendered event, String project) {
        return event.production().project().value().equals(project);
    }

    private static boolean is(String project, String wanted, String what, String shot) {
        return project.equals(wanted) && what.equals(shot);
    }

    private long ledgerEntries(String project) {
        return transactions.await(new OrgId(ORG), session -> session.createNativeQuery(
                        "select count(*) from continuity_ledger where project = :project", Long.class)
                .setParameter("project", project)
                .getSingleResult());
    }
}
