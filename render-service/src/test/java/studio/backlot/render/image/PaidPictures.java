package studio.backlot.render.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.job.Chaos;
import studio.backlot.render.job.Killed;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.fake.MovingClock;

/**
 * Has one picture after another drawn by a provider's strict fake, while processes die before and after each commit and call, sleep
 * until another has their turn, and answers are lost, late, broken, repeated and wrong. After each it checks what must hold.
 */
public final class PaidPictures implements AutoCloseable {
    private static final OrgId ORG = new OrgId("acme");
    private static final Duration LEASE = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BACK_OFF = Duration.ofSeconds(15);
    private static final int MOST_ROUNDS = 60;

    private final ImageCalls calls = new InMemoryImageCalls();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
    private final PictureCounterpart provider;
    private final MovingClock clock;
    private final Path scratch;

    /** How orders came to their ends. */
    public enum Ending {
        DRAWN,
        REFUSED,
        GIVEN_UP
    }

    /** What came of one. */
    public record Outcome(Ending ending, int billed) {}

    public PaidPictures(PictureCounterpart provider, MovingClock clock, Path folder) {
        this.provider = provider;
        this.clock = clock;
        this.scratch = folder.resolve("picture");
    }

    @Override
    public void close() {
        provider.close();
    }

    public Map<Ending, Integer> endings() {
        return endings;
    }

    /** One picture under everything that the seed brings. */
    public Outcome run(long seed) throws InterruptedException {
        Random random = new Random(seed);
        provider.forget();
        provider.scripted(random);
        Sitting sitting = new Sitting("seed " + seed);
        return sitting.run(sitting.new Shaken(random)::at);
    }

    /** One picture, with what happens at its points. */
    public Outcome run(String name, Chaos chaos) throws InterruptedException {
        provider.forget();
        return new Sitting(name).run(chaos);
    }

    /** A picture for each point that one comes by: there the process dies. Gives the points, in order. */
    public List<String> runDyingAtEachPoint() throws InterruptedException {
        List<String> points = new ArrayList<>();
        run("undisturbed", points::add);
        for (int at = 1; at <= points.size(); at++) {
            int last = at;
            AtomicInteger passed = new AtomicInteger();
            Outcome end = run("killed at " + at, point -> {
                if (passed.incrementAndGet() == last) {
                    throw new Killed();
                }
            });
            boolean twice = !provider.leavesTraces() && isLost(points, at);
            assertThat(end)
                    .as("killed at %d, %s", at, points.get(at - 1))
                    .isEqualTo(new Outcome(Ending.DRAWN, twice ? 2 : 1));
        }
        return points;
    }

    /** Whether a death there leaves a call that was accepted and of which nothing tells. */
    private static boolean isLost(List<String> points, int at) {
        return points.indexOf("after submit") + 1 <= at && at <= points.indexOf("before accepted") + 1;
    }

    /** One picture, from the first word to the last. */
    private final class Sitting {
        private final String name;
        private final String key;
        private boolean lost;
        private boolean overtaken;
        private boolean overtakenUnheard;

        Sitting(String name) {
            this.name = name;
            this.key = Json.sha256(name.getBytes(StandardCharsets.UTF_8));
        }

        Outcome run(Chaos chaos) throws InterruptedException {
            Ending ending = drive(chaos, MOST_ROUNDS).orElse(Ending.GIVEN_UP);
            endings.merge(ending, 1, Integer::sum);
            clock.pass(Duration.ofHours(1));
            int billed = provider.billed(ImageCall.output(ORG, key));
            boolean mayBeTwice = provider.leavesTraces() ? overtakenUnheard : lost;
            if (!overtaken || provider.namesAnew()) {
                assertThat(billed)
                        .as("%s: paid once, or twice where a call was lost", name)
                        .isLessThanOrEqualTo(mayBeTwice ? 2 : 1);
            }
            switch (ending) {
                case DRAWN -> {
                    assertThat(billed).as("%s: it was paid", name).isPositive();
                    assertThat(PictureFile.mediaType(kept.getOrDefault(key, new byte[0])))
                            .as("%s: it is a picture", name)
                            .contains("image/png");
                }
                case REFUSED ->
                    assertThat(overtaken
                                    || calls.find(ORG, key)
                                            .flatMap(ImageCall::operation)
                                            .isEmpty())
                            .as("%s: nothing is open", name)
                            .isTrue();
                case GIVEN_UP ->
                    assertThat(billed == 0 || lost || overtaken)
                            .as("%s: paid for nothing", name)
                            .isTrue();
            }
            return new Outcome(ending, billed);
        }

        /** Rounds until the picture is there or never comes; empty when there were too many. */
        private Optional<Ending> drive(Chaos chaos, int most) throws InterruptedException {
            for (int round = 1; round <= most; round++) {
                if (kept.containsKey(key)) {
                    return Optional.of(Ending.DRAWN);
                }
                try {
                    Optional<Ending> end = round(chaos);
                    if (end.isPresent()) {
                        return end;
                    }
                } catch (Killed died) {
                    clock.pass(LEASE);
                }
                lost |= isOpen();
            }
            return Optional.empty();
        }

        private Optional<Ending> round(Chaos chaos) throws InterruptedException {
            LaterDrawing drawing =
                    new LaterDrawing(Chaos.around(ImageCalls.class, calls, chaos), clock, clock::pass, PATIENCE);
            ImagesLater asked = Chaos.around(ImagesLater.class, provider.client(), chaos);
            return switch (drawing.draw(ORG, key, asked, provider.order(), scratch)) {
                case Drawing.Drawn drawn -> {
                    chaos.at("before keep");
                    kept.putIfAbsent(key, drawn.bytes());
                    chaos.at("after keep");
                    yield Optional.of(Ending.DRAWN);
                }
                case Refusal _ -> Optional.of(Ending.REFUSED);
                case Fault fault when fault.kind() == FaultClass.NEVER -> Optional.of(Ending.GIVEN_UP);
                case Fault fault -> {
                    clock.pass(fault.retryAfter().orElse(BACK_OFF));
                    yield Optional.empty();
                }
            };
        }

        /** Whether a call is noted of which nobody knows whether it was accepted. */
        private boolean isOpen() {
            return calls.find(ORG, key)
                    .filter(call -> call.operation().isEmpty())
                    .isPresent();
        }

        /** Now and then the process dies; now and then it sleeps for so long that another has its turn. */
        private final class Shaken {
            private final Random random;
            private boolean asleep;

            Shaken(Random random) {
                this.random = random;
            }

            void at(String point) throws InterruptedException {
                int dice = random.nextInt(100);
                if (dice < 6) {
                    throw new Killed();
                }
                if (dice < 10 && !asleep) {
                    asleep = true;
                    clock.pass(LEASE.plusSeconds(random.nextInt(900)));
                    overtaken = true;
                    lost |= isOpen();
                    overtakenUnheard |= isOpen();
                    drive(this::at, 1 + random.nextInt(6));
                    asleep = false;
                }
            }
        }
    }
}
