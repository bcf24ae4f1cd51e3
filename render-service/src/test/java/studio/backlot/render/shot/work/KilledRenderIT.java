package studio.backlot.render.shot.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.RunningBacking;
import studio.backlot.backing.process.Ports;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.render.SampleShots;

/** The packaged service as a process of its own, ended the hard way while a take is drawn but not yet noted. */
class KilledRenderIT {
    private static final String ORG = "acme";
    private static final String KAFKA = "backlot.test.kafka";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Optional<String> before = Optional.ofNullable(System.getProperty(KAFKA));
    private RunningBacking backing;
    private Path scratch;
    private Process service;

    @BeforeEach
    void start() throws IOException {
        backing = Backing.start(BackingConfig.temporary()
                .withDatabases(List.of("render"))
                .withTopics(EventType.all().stream()
                        .flatMap(type -> Stream.of(type.topic(), type.deadLetterTopic()))
                        .toList()));
        System.setProperty(KAFKA, backing.kafkaBootstrapServers());
        scratch = Files.createTempDirectory("killed-render");
        service = service();
    }

    @AfterEach
    void stop() {
        Stream.ofNullable(service).forEach(Process::destroyForcibly);
        Stream.ofNullable(backing).forEach(RunningBacking::close);
        before.ifPresentOrElse(known -> System.setProperty(KAFKA, known), () -> System.clearProperty(KAFKA));
    }

    @Test
    void a_killed_service_films_every_shot_once_and_locks_the_picture_once() throws Exception {
        SampleShots first = SampleShots.of("killed").lasting(new RationalTime(96, 24));
        SampleShots second = first.shot("1B", 1).after("1A", Link.CONTINUES);
        SampleShots third = first.shot("1C", 2).after("1B", Link.CUTS);
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish(ORG, first.greenlitWith(second, third));
            for (SampleShots shot : List.of(first, second, third)) {
                kafka.publish(ORG, shot.requested());
            }
            await().atMost(PATIENCE)
                    .until(() -> !kafka.all(WorkProgressed.class, ORG, progress -> progress.done() == progress.total())
                            .isEmpty());

            service.destroyForcibly().waitFor();
            service = service();

            await().atMost(PATIENCE).until(() -> !kafka.all(PictureLocked.class, ORG, locked -> true)
                    .isEmpty());
            assertThat(kafka.all(ShotRendered.class, ORG, rendered -> true))
                    .extracting(rendered -> rendered.shot().value())
                    .containsExactlyInAnyOrder("1A", "1B", "1C");
            assertThat(kafka.all(ShotRendered.class, ORG, rendered -> true))
                    .allSatisfy(rendered -> assertThat(rendered.continuity()).isPresent());
            assertThat(kafka.all(PictureLocked.class, ORG, locked -> true)).hasSize(1);
        }
    }

    @Test
    void a_killed_service_films_a_retake_once_and_what_was_circled_meanwhile_is_locked() throws Exception {
        SampleShots first = SampleShots.of("killed-again").lasting(new RationalTime(96, 24));
        SampleShots second = first.shot("1B", 1).after("1A", Link.CONTINUES);
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish(ORG, first.greenlitWith(second));
            kafka.publish(ORG, first.requested());
            kafka.publish(ORG, second.requested());
            await().atMost(PATIENCE).until(() -> locks(kafka) == 1);
            int before = finished(kafka);
            kafka.publish(ORG, decided(first, "1A-1", ReviewDecision.RETAKE));
            await().atMost(PATIENCE).until(() -> finished(kafka) > before);

            service.destroyForcibly().waitFor();
            service = service();

            await().atMost(PATIENCE)
                    .until(() -> !kafka.all(TakeFilmed.class, ORG, take -> true).isEmpty());
            kafka.publish(ORG, decided(first, "1A-2", ReviewDecision.CIRCLE));
            service.destroyForcibly().waitFor();
            service = service();

            await().atMost(PATIENCE).until(() -> locks(kafka) == 2);
            assertThat(kafka.all(TakeFilmed.class, ORG, take -> true)).hasSize(1);
            assertThat(kafka.all(ShotRendered.class, ORG, rendered -> true))
                    .extracting(rendered -> rendered.take().slate())
                    .containsExactlyInAnyOrder("1A-1", "1B-1", "1A-2", "1B-2");
        }
    }

    private static long locks(TestKafka kafka) {
        return kafka.all(PictureLocked.class, ORG, locked -> true).size();
    }

    private static int finished(TestKafka kafka) {
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

    private Process service() throws IOException {
        Path jar;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            jar = built.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-jar",
                jar.toString());
        Map<String, String> environment = builder.environment();
        environment.putAll(backing.environment("render"));
        environment.put("BACKLOT_HTTP_PORT", Integer.toString(Ports.preferredOrFree(18084)));
        environment.put("BACKLOT_SCRATCH", scratch.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-render.log").toFile()))
                .start();
    }
}
