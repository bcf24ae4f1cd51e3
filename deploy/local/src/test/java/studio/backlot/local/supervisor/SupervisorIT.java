package studio.backlot.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import studio.backlot.backing.Backing;
import studio.backlot.backing.BackingConfig;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.backing.process.Ports;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioLock;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.Phase;
import studio.backlot.local.studio.StudioRecord.ProcessRecord;
import studio.backlot.local.studio.StudioRecord.State;

/** One studio on one state serves all tests; who finds its supervisor ended starts it again. In this order that is twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisorIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static StudioHome home;
    private static Optional<Process> running = Optional.empty();

    private Process supervisor;

    @BeforeAll
    static void choose() throws IOException {
        home = new StudioHome(BackingConfig.findHome(), Files.createTempDirectory("backlot-supervisor-"));
    }

    @BeforeEach
    void start() throws IOException {
        supervisor = running.filter(Process::isAlive).isPresent() ? running.get() : run();
    }

    @AfterAll
    static void stop() throws Exception {
        Process last = running.orElseThrow();
        last.toHandle().destroy();
        assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
        Backing.erase(BackingConfig.keptIn(home.home(), home.state()));
        assertThat(home.state()).doesNotExist();
    }

    @Test
    @Order(2)
    void a_killed_server_is_started_again_and_said() {
        ProcessRecord before = process("kafka");

        kill(before.pid());

        await().atMost(LIMIT).untilAsserted(() -> {
            ProcessRecord after = process("kafka");
            assertThat(after.state()).isEqualTo(State.READY);
            assertThat(after.restarts()).isEqualTo(1);
            assertThat(after.pid()).isNotEqualTo(before.pid());
            assertThat(after.port()).isEqualTo(before.port());
        });
        assertThat(record().orElseThrow().notices())
                .anySatisfy(notice -> assertThat(notice.text()).contains("kafka ended (killed)"))
                .anySatisfy(notice -> assertThat(notice.text()).contains("kafka is back"));
    }

    @Test
    @Order(3)
    void nothing_outlives_a_supervisor_that_is_asked_to_end() throws Exception {
        List<Long> pids = pids();

        supervisor.toHandle().destroy();

        assertThat(supervisor.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(pids).noneMatch(SupervisorIT::alive);
        assertThat(home.record()).doesNotExist();
    }

    @Test
    @Order(4)
    void nothing_outlives_a_supervisor_that_is_killed() {
        List<Long> pids = pids();

        supervisor.toHandle().destroyForcibly();

        await().atMost(LIMIT).until(() -> pids.stream().noneMatch(SupervisorIT::alive));
        assertThat(record().filter(StudioRecord::alive)).isEmpty();
    }

    @Test
    @Order(1)
    void a_second_supervisor_does_not_get_the_lock() {
        assertThat(StudioLock.take(home.lock())).isEmpty();
    }

    @Test
    @Order(5)
    void a_supervisor_after_a_killed_one_takes_over_its_state_and_finds_other_ports_when_they_are_taken()
            throws Exception {
        int port = process("postgres").port();
        supervisor.toHandle().destroyForcibly();
        supervisor.waitFor(3, TimeUnit.MINUTES);
        await().atMost(LIMIT).until(() -> free(port));
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            supervisor = run();

            assertThat(process("postgres").port()).isNotEqualTo(squatter.getLocalPort());
        }
    }

    private static Process run() throws IOException {
        Path output = Files.createTempFile("supervisor-", ".log");
        Process started = new ProcessBuilder(
                        JavaProgram.java().toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-Dbacklot.home=" + home.home(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServersOnly.class.getName(),
                        home.state().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        running = Optional.of(started);
        await().atMost(LIMIT).until(() -> {
            assertThat(started.isAlive()).as(Files.readString(output)).isTrue();
            return record().filter(now -> now.pid() == started.pid() && now.phase() == Phase.READY)
                    .isPresent();
        });
        return started;
    }

    private static Optional<StudioRecord> record() {
        return StudioRecord.read(home.record());
    }

    private ProcessRecord process(String name) {
        return record().orElseThrow().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> pids() {
        List<Long> pids = record().orElseThrow().processes().stream()
                .map(ProcessRecord::pid)
                .toList();
        assertThat(pids).hasSize(3).allMatch(SupervisorIT::alive);
        return pids;
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static boolean free(int port) {
        return Ports.free(port);
    }
}
