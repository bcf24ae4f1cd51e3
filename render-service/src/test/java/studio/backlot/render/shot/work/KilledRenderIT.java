package studio.backlot.render.shot.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.RunningBacking;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.outbox.OutboxRelay;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.media.FrameEncoder;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.cut.OtioDocument;
import studio.backlot.render.cut.db.CutTable;
import studio.backlot.render.shot.work.RenderProcess.Step;
import studio.backlot.render.take.AnimaticFilming;

/** The packaged service as a process of its own, ended the hard way at every step of its work. */
class KilledRenderIT {
    private static final String ORG = "directors";
    private static final String KAFKA = "backlot.test.kafka";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What becomes of a request, in this order; where a shot is done with, the next one comes to the rest. */
    private static final List<Step> STEPS = List.of(
            new Step(Inbox.class, "once"),
            new Step(Floor.class, "requested"),
            new Step(Tasks.class, "submit"),
            new Step(FilmShot.class, "run"),
            new Step(AnimaticFilming.class, "film"),
            new Step(FrameEncoder.class, "close"),
            new Step(ObjectStore.class, "put"),
            new Step(Floor.class, "filmed"),
            new Step(LedgerTable.class, "enter"),
            new Step(Outbox.class, "publish"),
            new Step(OutboxRelay.class, "publishBatch"),
            new Step(OutboxRelay.class, "acknowledged"),
            new Step(OtioDocument.class, "write"),
            new Step(CutTable.class, "lockPicture"));

    private static final Optional<String> BEFORE = Optional.ofNullable(System.getProperty(KAFKA));
    private static RunningBacking backing;
    private static RenderProcess service;
    private static TestKafka kafka;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        backing = Backing.start(BackingConfig.temporary()
                .withDatabases(List.of("render"))
                .withTopics(EventType.all().stream()
                        .flatMap(type -> Stream.of(type.topic(), type.deadLetterTopic()))
                        .toList()));
        System.setProperty(KAFKA, backing.kafkaBootstrapServers());
        kafka = new TestKafka();
        service = new RenderProcess(backing);
    }

    @AfterAll
    static void stop() {
        Stream.ofNullable(kafka).forEach(TestKafka::close);
        Stream.ofNullable(service).forEach(RenderProcess::close);
        Stream.ofNullable(backing).forEach(RunningBacking::close);
        BEFORE.ifPresentOrElse(known -> System.setProperty(KAFKA, known), () -> System.clearProperty(KAFKA));
    }

    @Test
    void a_build_that_is_killed_at_every_step_ends_as_one_that_is_not() throws Exception {
        ask("killed");
        for (Step step : STEPS) {
            service.killAt(step);
        }
        service.killAndRestart();
        await().atMost(PATIENCE).until(() -> locks("killed") == 1);

        ask("undisturbed");
        await().atMost(PATIENCE).until(() -> locks("undisturbed") == 1);
        assertThat(told("killed")).isEqualTo(told("undisturbed"));
        assertThat(service.ledger("killed")).hasSize(3).isEqualTo(service.ledger("undisturbed"));
        assertThat(kafka.all(ShotRendered.class, "killed", _ -> true)).hasSize(3);
        assertThat(kafka.all(WorkFailed.class, "killed", _ -> true)).isEmpty();
        assertThat(locks("killed")).isEqualTo(1);
    }

    /** Three shots of one scene, the same for every organisation. */
    private static void ask(String org) {
        SampleShots first = SampleShots.of("film");
        SampleShots second = first.shot("1B", 1).after("1A", Link.CONTINUES);
        SampleShots third = first.shot("1C", 2).after("1B", Link.CUTS).doing("Emma nods.");
        kafka.publish(org, first.greenlitWith(second, third));
        for (SampleShots shot : List.of(first, second, third)) {
            kafka.publish(org, shot.requested());
        }
    }

    /** Shots with their takes and verdicts, and the cut. */
    private static Set<String> told(String org) {
        Set<String> told = new TreeSet<>();
        kafka.all(ShotRendered.class, org, _ -> true)
                .forEach(rendered -> told.add("%s %s %s"
                        .formatted(
                                rendered.shot(),
                                rendered.take(),
                                rendered.continuity().orElseThrow().verdict())));
        kafka.all(PictureLocked.class, org, _ -> true)
                .forEach(locked -> told.add(locked.cut() + " " + locked.timeline()));
        return told;
    }

    @Test
    void a_killed_service_films_a_retake_once_and_what_was_circled_meanwhile_is_locked() throws Exception {
        SampleShots first = SampleShots.of("killed-again").lasting(new RationalTime(96, 24));
        SampleShots second = first.shot("1B", 1).after("1A", Link.CONTINUES);
        kafka.publish(ORG, first.greenlitWith(second));
        kafka.publish(ORG, first.requested());
        kafka.publish(ORG, second.requested());
        await().atMost(PATIENCE).until(() -> locks(ORG) == 1);
        int before = finished();
        kafka.publish(ORG, decided(first, "1A-1", ReviewDecision.RETAKE));
        await().atMost(PATIENCE).until(() -> finished() > before);

        service.killAndRestart();

        await().atMost(PATIENCE)
                .until(() -> !kafka.all(TakeFilmed.class, ORG, take -> true).isEmpty());
        kafka.publish(ORG, decided(first, "1A-2", ReviewDecision.CIRCLE));
        service.killAndRestart();

        await().atMost(PATIENCE).until(() -> locks(ORG) == 2);
        assertThat(kafka.all(TakeFilmed.class, ORG, take -> true)).hasSize(1);
        assertThat(kafka.all(ShotRendered.class, ORG, rendered -> true))
                .extracting(rendered -> rendered.take().slate())
                .containsExactlyInAnyOrder("1A-1", "1B-1", "1A-2", "1B-2");
    }

    private static long locks(String org) {
        return kafka.all(PictureLocked.class, org, locked -> true).size();
    }

    private static int finished() {
        return kafka.all(WorkProgressed.class, ORG, progress -> progress.done() == progress.total())
                .size();
    }

    private static ReviewDecided decided(SampleShots shot, String take, ReviewDecision decision) {
        return new ReviewDecided(
                shot.production(),
                shot.shot().scene(),
                shot.shot().id(),
                take,
                decision,
                List.of("slower"),
                Optional.empty(),
                Optional.empty(),
                "director");
    }
}
