package studio.backlot.render.bench;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.plan.SampleFilm;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.steady.SteadyFilming;
import studio.backlot.render.steady.SteadyFilming.Times;
import studio.backlot.render.take.Filming;

/**
 * What the orchestration costs: the running service with Kafka, PostgreSQL and the object store, and an engine of a fixed latency. It is
 * run by name only ({@code -Dit.test=MakespanProgram}) and prints; nothing of it is asserted, times are not a test's matter.
 */
@QuarkusTest
@TestProfile(MakespanProgram.Steady.class)
@WithTestResource(StudioBacking.class)
class MakespanProgram {
    private static final String ORG = "timekeepers";
    private static final Duration LATENCY = Duration.ofSeconds(2);
    private static final int COLD = 20;
    private static final int BURSTS = 75;
    private static final int BURST = 20;
    private static final int SINGLE = 60;
    private static final int FRAMES = 12;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int SCENES = 12;
    private static final int SHOTS = 5;

    /** With an engine that always takes as long. */
    public static final class Steady implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SteadyFilming.class);
        }
    }

    @Inject
    Filming engine;

    @Inject
    TakeJudge judge;

    @Inject
    Scratch scratch;

    @Test
    void measure() throws IOException, InterruptedException {
        try (TestKafka kafka = new TestKafka();
                Arrivals arrivals = new Arrivals()) {
            overhead(kafka, arrivals);
            look();
            makespan(kafka, arrivals);
            for (int shots : List.of(500, 2_000)) {
                plan(kafka, shots);
            }
        }
    }

    private static void overhead(TestKafka kafka, Arrivals arrivals) throws InterruptedException {
        alone(kafka, arrivals, "cold", COLD);
        SteadyFilming.takes(Duration.ZERO);
        for (int burst = 0; burst < BURSTS; burst++) {
            String name = "burst-%d-".formatted(burst);
            arrivals.expect(BURST);
            IntStream.range(0, BURST)
                    .forEach(i -> kafka.publish(ORG, SampleShots.of(name + i).requested()));
            arrivals.await();
        }
        alone(kafka, arrivals, "warm", SINGLE);
    }

    /** One shot at a time, so that nothing waits for a worker, and none while the one before is still told to others. */
    private static void alone(TestKafka kafka, Arrivals arrivals, String name, int count) throws InterruptedException {
        SteadyFilming.takes(Duration.ofMillis(300));
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread.sleep(PAUSE);
            SampleShots shot = SampleShots.of("%s-%d".formatted(name, i));
            arrivals.expect(1);
            long asked = System.nanoTime();
            kafka.publish(ORG, shot.requested());
            arrivals.await();
            Times times = SteadyFilming.times(shot.action()).orElseThrow();
            before.add(millis(times.begun() - asked));
            after.add(millis(arrivals.at(shot.requested().subject()) - times.ended()));
        }
        say(name + ", request on Kafka to engine asked", before);
        say(name + ", engine done to ShotRendered on Kafka", after);
    }

    /** The look at a take alone, which is in the time from the engine to the event. */
    private void look() throws IOException, InterruptedException {
        ShotRequested request = SampleShots.of("look").requested();
        Brief brief = request.shot().brief();
        ShotScript script =
                Samples.opening(SampleSets.lab(), Samples.CINEMATIC, List.of(), brief, request.format(), FRAMES);
        List<Double> looks = new ArrayList<>();
        for (int i = 0; i < SINGLE; i++) {
            Thread.sleep(PAUSE);
            try (Scratch.Folder folder = scratch.folder("look")) {
                judge.film(engine, script, folder.path(), _ -> {});
                looks.add(millis(System.nanoTime()
                        - SteadyFilming.times(script.shot().brief().action())
                                .orElseThrow()
                                .ended()));
            }
        }
        say("of it the look at the take", looks);
    }

    /** Twelve scenes of five shots; the fourth of each goes on from the third. */
    private static void makespan(TestKafka kafka, Arrivals arrivals) throws InterruptedException {
        SteadyFilming.takes(LATENCY);
        int workers = Runtime.getRuntime().availableProcessors();
        List<SampleShots> shots = IntStream.range(0, SCENES)
                .boxed()
                .flatMap(scene -> scene("makespan-" + scene).stream())
                .toList();
        arrivals.expect(shots.size());
        long begun = System.nanoTime();
        shots.forEach(shot -> kafka.publish(ORG, shot.requested()));
        arrivals.await();
        double seconds = millis(System.nanoTime() - begun) / 1000;
        double ideal = Math.ceilDiv(shots.size(), workers) * LATENCY.toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%d shots of %.1f s on %d workers: %.2f s, %.3f times the shortest possible %.1f s%n",
                shots.size(),
                LATENCY.toMillis() / 1000.0,
                workers,
                seconds,
                seconds / ideal,
                ideal);
    }

    private static List<SampleShots> scene(String project) {
        SampleShots first = SampleShots.of(project);
        return IntStream.range(0, SHOTS)
                .mapToObj(i -> {
                    String id = "1" + (char) ('A' + i);
                    String before = "1" + (char) ('A' + i - 1);
                    SampleShots shot = first.shot(id, i).doing("Emma does %s of %s.".formatted(id, project));
                    return i == 0 ? shot : shot.after(before, i == 3 ? Link.CONTINUES : Link.CUTS);
                })
                .toList();
    }

    /** From the last request on Kafka to a plan over REST; the other requests are there already. */
    private static void plan(TestKafka kafka, int count) throws InterruptedException {
        String project = "planned-" + count;
        SampleFilm film = SampleFilm.of(count / SHOTS);
        ProductionRef production = new ProductionRef(new ProjectId(project), 1);
        List<ShotRequested> shots =
                film.requests(production).stream().map(SampleShots::planned).toList();
        kafka.publish(
                ORG,
                new PlanRequested(
                        production,
                        shots.stream().map(request -> request.shot().id()).toList()));
        Map<LineId, Recording> recordings = film.recordings();
        shots.forEach(request -> spoken(request, recordings).forEach(line -> kafka.publish(ORG, line)));
        long first = System.nanoTime();
        shots.subList(0, count - 1).forEach(request -> kafka.publish(ORG, request));
        String last = shots.getLast().shot().id().value();
        while (!detail(project).contains("waits for shots %s.".formatted(last))) {
            Thread.sleep(50);
        }
        long gathered = System.nanoTime();
        kafka.publish(ORG, shots.getLast());
        while (answer(project).statusCode() != 200) {
            Thread.sleep(20);
        }
        System.out.printf(
                Locale.ROOT,
                "a plan of %d shots: gathered at %.1f ms a shot, there %.2f s after the last request; heap %d MiB%n",
                count,
                millis(gathered - first) / count,
                millis(System.nanoTime() - gathered) / 1000,
                heap());
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static List<DialogueRecorded> spoken(ShotRequested request, Map<LineId, Recording> recordings) {
        return request.shot().brief().dialogue().stream()
                .map(line -> new DialogueRecorded(
                        request.production(),
                        request.scene(),
                        request.shot().id(),
                        Objects.requireNonNull(recordings.get(line.id()))))
                .toList();
    }

    private static String detail(String project) {
        return String.valueOf(answer(project).jsonPath().getString("detail"));
    }

    private static Response answer(String project) {
        return given().auth().oauth2(TestTokens.token(ORG, "viewer")).get("/api/v1/productions/" + project + "/plan");
    }

    private static void say(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, 95th percentile %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Notes when takes arrive on Kafka, as any other tool would hear of them. */
    private static final class Arrivals implements AutoCloseable {
        private final Map<String, Long> times = new HashMap<>();
        private final Thread listener = Thread.ofPlatform().daemon().unstarted(this::listen);
        private final CountDownLatch ready = new CountDownLatch(1);
        private volatile CountDownLatch awaited = new CountDownLatch(0);
        private volatile boolean over;

        Arrivals() throws InterruptedException {
            listener.start();
            ready.await();
        }

        private void listen() {
            String topic = EventType.of(ShotRendered.class).topic();
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "fetch.max.wait.ms", "100"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer())) {
                List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                partitions.forEach(consumer::position);
                ready.countDown();
                while (!over) {
                    consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                        synchronized (times) {
                            times.put(TestKafka.header(record, "ce_subject"), System.nanoTime());
                        }
                        awaited.countDown();
                    });
                }
            }
        }

        void expect(int count) {
            awaited = new CountDownLatch(count);
        }

        void await() throws InterruptedException {
            if (!awaited.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("takes are missing");
            }
        }

        long at(String subject) {
            synchronized (times) {
                return times.get(subject);
            }
        }

        @Override
        public void close() {
            over = true;
        }
    }
}
