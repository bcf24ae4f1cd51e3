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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.PreferredPorts;
import studio.backlot.backing.RunningBacking;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.Folders;
import studio.backlot.backing.process.Ports;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioLock;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.Phase;
import studio.backlot.local.supervisor.ServiceMember.Archiving;

/** Owns every process of the studio: starts them in order, keeps them alive, ends them together. */
public final class Supervisor implements AutoCloseable {

    /** A film, its stems and the take library need room; without it services would fail one by one. */
    private static final long ROOM_BYTES = 1L << 30;

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
            requireBuilt(specs);
            room();
            Stream.of("postgres", "kafka", "s3").forEach(board::expect);
            specs.forEach(spec -> board.expect(spec.name()));
            startServices(specs, startServers());
            board.enter(Phase.READY);
            board.say("the studio is ready after %.1f s"
                    .formatted(Duration.between(from, clock.instant()).toMillis() / 1000.0));
            Recorder.start(home, members(), board, stopping);
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
        List<Thread> ending = List.copyOf(services).stream()
                .map(service ->
                        Thread.ofPlatform().name("stop-" + service.name()).start(service::stop))
                .toList();
        ending.forEach(Supervisor::join);
        RunningBacking servers = backing;
        if (servers != null) {
            servers.close();
        }
        if (board.record().phase() != Phase.FAILED) {
            delete(home.record());
        }
        lock.close();
        stopped.countDown();
    }

    private void requireBuilt(List<ServiceSpec> specs) {
        String missing = specs.stream()
                .filter(spec -> spec.jar(home).isEmpty())
                .map(ServiceSpec::folder)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new BackingException(
                    "not built yet: %s (no target/*-runner.jar there); ./backlot build builds it".formatted(missing));
        }
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

    private RunningBacking startServers() {
        RunningBacking servers =
                Backing.start(ServiceEnvironment.complete(BackingConfig.keptIn(home.home(), home.state())));
        backing = servers;
        servers.remarks().forEach(board::say);
        servers.servers().stream().map(ServerMember::new).forEach(this::readyAndWatched);
        sayMoved("postgres", PreferredPorts.USUAL.postgres(), servers.postgres().port());
        sayMoved("kafka", PreferredPorts.USUAL.kafka(), servers.kafka().port());
        sayMoved("s3", PreferredPorts.USUAL.s3(), servers.s3().port());
        return servers;
    }

    private void startServices(List<ServiceSpec> specs, RunningBacking servers) {
        ServiceEnvironment environment = new ServiceEnvironment(home, servers);
        ServiceSpec.ALL.forEach(spec -> environment.at(spec, Ports.preferredOrFree(spec.port())));
        board.gatewayAt(environment.url(ServiceSpec.ALL.getFirst()));
        for (ServiceSpec spec : specs) {
            sayMoved(spec.name(), spec.port(), environment.port(spec));
            ServiceMember service =
                    new ServiceMember(home, spec, environment.port(spec), environment.of(spec), Archiving.USE);
            services.add(service);
            board.started(service);
        }
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
