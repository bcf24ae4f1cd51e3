package studio.backlot.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.RunningBacking;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.Ending;
import studio.backlot.backing.process.Folders;
import studio.backlot.backing.process.Ports;
import studio.backlot.contracts.event.EventType;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioLock;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.Phase;

/** Owns every process of the studio: starts them in order, keeps them alive, ends them together. */
public final class Supervisor implements AutoCloseable {

    /** A film, its stems and the take library need room; without it services would fail one by one. */
    private static final long ROOM_BYTES = 1L << 30;

    private static final Duration ARCHIVES_LIMIT = Duration.ofSeconds(75);

    private final StudioHome home;
    private final StudioLock lock;
    private final InstantSource clock;
    private final Board board;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<ServiceMember> services = new ArrayList<>();
    private volatile @Nullable RunningBacking backing;

    /**
     * Prepares to run the studio.
     *
     * @param lock of the state folder; released by {@link #close}
     * @param build digest of the sources the studio was built from
     * @param said is told what a person should know
     */
    public Supervisor(StudioHome home, StudioLock lock, String build, InstantSource clock, Consumer<String> said) {
        this.home = home;
        this.lock = lock;
        this.clock = clock;
        this.board = new Board(home.record(), build, clock, said);
        ChildProcess.beforeReaping(this::close);
    }

    /**
     * Starts everything and returns when everything is ready.
     *
     * @throws BackingException when it cannot be, saying why; nothing is left running then
     */
    public void start(List<ServiceSpec> specs) {
        Instant from = clock.instant();
        try {
            Map<ServiceSpec, Path> jars = jars(specs);
            room();
            Stream.of("postgres", "kafka", "s3").forEach(board::expect);
            specs.forEach(spec -> board.expect(spec.name()));
            startServers();
            startServices(jars);
            board.enter(Phase.READY);
            board.say("the studio is ready after %.1f s"
                    .formatted(Duration.between(from, clock.instant()).toMillis() / 1000.0));
            Recorder.start(members(), board, stopping);
        } catch (RuntimeException e) {
            if (stopping.getCount() > 0) {
                board.enter(Phase.FAILED);
                close();
            }
            throw e;
        }
    }

    /** What runs where at the moment. */
    public StudioRecord record() {
        return board.record();
    }

    /** Waits until everything has ended. */
    public void awaitEnd() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends services first and servers last, in good order; does nothing the second time. */
    @Override
    public synchronized void close() {
        if (stopping.getCount() == 0) {
            return;
        }
        stopping.countDown();
        if (board.record().phase() != Phase.FAILED) {
            board.enter(Phase.STOPPING);
        }
        Ending ending = Files.exists(home.patience()) ? Ending.WITH_ARCHIVE : Ending.SOON;
        stopServices(ending);
        RunningBacking servers = backing;
        if (servers != null) {
            servers.close(ending);
        }
        delete(home.patience());
        if (board.record().phase() != Phase.FAILED) {
            delete(home.record());
        }
        lock.close();
        stopped.countDown();
    }

    /** Turning a recording into an archive takes memory and more than a core: two at a time then, and not for ever. */
    private void stopServices(Ending ending) {
        List<ServiceMember> running = List.copyOf(services);
        int together = ending == Ending.WITH_ARCHIVE ? 2 : Math.max(1, running.size());
        Instant deadline = clock.instant().plus(ARCHIVES_LIMIT);
        try (ExecutorService pool = Executors.newFixedThreadPool(together)) {
            running.forEach(service ->
                    pool.execute(() -> service.stop(clock.instant().isBefore(deadline) ? ending : Ending.SOON)));
        }
    }

    private Map<ServiceSpec, Path> jars(List<ServiceSpec> specs) {
        Map<ServiceSpec, Path> jars = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (ServiceSpec spec : specs) {
            spec.jar(home).ifPresentOrElse(jar -> jars.put(spec, jar), () -> missing.add(spec.folder()));
        }
        if (!missing.isEmpty()) {
            throw new BackingException("not built yet: %s (no target/*-runner.jar there); ./backlot build builds it"
                    .formatted(String.join(", ", missing)));
        }
        return jars;
    }

    private void room() {
        Folders.passable(home.state());
        try {
            long free = Files.getFileStore(home.state()).getUsableSpace();
            if (free < ROOM_BYTES) {
                throw new BackingException(
                        "only %d MiB are free on the disk of %s, and the studio needs 1024 MiB to work; make room or set BACKLOT_STATE to a folder on another disk"
                                .formatted(free >> 20, home.state()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startServers() {
        List<String> topics = EventType.all().stream()
                .flatMap(type -> Stream.of(type.topic(), type.deadLetterTopic()))
                .toList();
        List<String> databases = ServiceSpec.ALL.stream().map(ServiceSpec::name).toList();
        RunningBacking servers = Backing.start(BackingConfig.keptIn(home.home(), home.state())
                .withDatabases(databases)
                .withTopics(topics));
        backing = servers;
        servers.remarks().forEach(board::say);
        servers.servers().stream().map(ServerMember::new).forEach(this::readyAndWatched);
        sayMoved("postgres", 5432, servers.postgres().port());
        sayMoved("kafka", 9092, servers.kafka().port());
        sayMoved("s3", 9000, servers.s3().port());
    }

    private void startServices(Map<ServiceSpec, Path> jars) {
        Map<ServiceSpec, Integer> ports = new LinkedHashMap<>();
        ServiceSpec.ALL.forEach(spec -> ports.put(spec, Ports.preferredOrFree(spec.port())));
        Map<String, String> addresses = addresses(ports);
        board.gatewayAt(addresses.get("BACKLOT_GATEWAY_URL"));
        jars.forEach((spec, jar) -> {
            sayMoved(spec.name(), spec.port(), ports.get(spec));
            ServiceMember service =
                    new ServiceMember(home, spec, jar, ports.get(spec), environment(spec, ports, addresses));
            services.add(service);
            board.started(service);
        });
        awaitAll();
        services.forEach(service -> Watch.over(service, board, stopping, clock));
    }

    /** All start side by side; the first that fails ends the waiting. */
    private void awaitAll() {
        List<Thread> waiting = new ArrayList<>();
        List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
        for (ServiceMember service : services) {
            waiting.add(Thread.ofPlatform().name("ready-" + service.name()).start(() -> {
                try {
                    service.awaitReady();
                    board.ready(service);
                } catch (RuntimeException e) {
                    failures.add(e);
                    services.forEach(other -> other.process().kill());
                }
            }));
        }
        waiting.forEach(Supervisor::join);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void readyAndWatched(Member member) {
        board.ready(member);
        Watch.over(member, board, stopping, clock);
    }

    private List<Member> members() {
        RunningBacking servers = Objects.requireNonNull(backing);
        return Stream.<Member>concat(servers.servers().stream().map(ServerMember::new), services.stream())
                .toList();
    }

    private Map<String, String> environment(
            ServiceSpec spec, Map<ServiceSpec, Integer> ports, Map<String, String> addresses) {
        Map<String, String> environment =
                new TreeMap<>(Objects.requireNonNull(backing).environment(spec.name()));
        environment.putAll(addresses);
        environment.put("BACKLOT_HTTP_PORT", String.valueOf(ports.get(spec)));
        environment.put("BACKLOT_HTTP_HOST", "127.0.0.1");
        environment.put(
                "BACKLOT_SCRATCH", Folders.ours(home.scratch(spec.name())).toString());
        environment.put("BACKLOT_TOOLS", Folders.ours(home.tools()).toString());
        environment.put("MALLOC_ARENA_MAX", "2");
        if (spec.name().equals("gateway")) {
            environment.put("BACKLOT_BOOTSTRAP_KEY", ApiKey.in(home.key()));
        }
        return environment;
    }

    private static Map<String, String> addresses(Map<ServiceSpec, Integer> ports) {
        Map<String, String> addresses = new TreeMap<>();
        ports.forEach((spec, port) ->
                addresses.put("BACKLOT_" + spec.name().toUpperCase(Locale.ROOT) + "_URL", "http://127.0.0.1:" + port));
        return addresses;
    }

    private void sayMoved(String name, int usual, int actual) {
        if (usual != actual) {
            board.say("port %d is taken: %s listens on %d instead".formatted(usual, name, actual));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
