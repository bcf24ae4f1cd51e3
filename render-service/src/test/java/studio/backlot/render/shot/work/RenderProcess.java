package studio.backlot.render.shot.work;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.backlot.backing.DatabaseAccess;
import studio.backlot.backing.RunningBacking;
import studio.backlot.backing.process.Ports;

/** The packaged service as a process of its own, which can be ended the hard way, also at the very moment when it comes to a step. */
final class RenderProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofSeconds(60);
    private static final Duration READY = Duration.ofSeconds(60);

    private final RunningBacking backing;
    private final Path scratch;
    private Process process;
    private int port;

    /** Starts it, once before in peace: what ends in peace leaves an archive of its classes, and the next ones start sooner. */
    RenderProcess(RunningBacking backing) throws IOException, InterruptedException {
        this.backing = backing;
        scratch = Files.createTempDirectory("killed-render");
        process = start(List.of());
        awaitListening();
        process.destroy();
        process.waitFor();
        process = start(List.of());
    }

    private void awaitListening() throws InterruptedException {
        Instant limit = Instant.now().plus(READY);
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("the service does not listen", notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    /** A step of the work: the entry of a method. */
    record Step(Class<?> type, String method) {
        @Override
        public String toString() {
            return type.getSimpleName() + "." + method;
        }
    }

    /** Ends it as {@code kill -9} does and starts it again. */
    void killAndRestart() throws IOException, InterruptedException {
        kill();
        process = start(List.of());
    }

    /** Ends it, and starts it so that it is ended again as soon as it comes to a step. */
    void killAt(Step step) throws IOException, InterruptedException {
        kill();
        forgive();
        int port = Ports.preferredOrFree(0);
        process = start(List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:" + port));
        VirtualMachine machine = attach(port);
        try {
            watch(machine, step);
        } catch (VMDisconnectedException ended) {
            throw new IllegalStateException(step + ": the service ended before it came there", ended);
        }
        process.waitFor();
    }

    private void watch(VirtualMachine machine, Step step) throws InterruptedException {
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(step.type().getName());
        loaded.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        loaded.enable();
        machine.resume();
        Instant limit = Instant.now().plus(STEP);
        while (Instant.now().isBefore(limit)) {
            EventSet events = machine.eventQueue().remove(1000);
            if (events == null) {
                continue;
            }
            for (Event event : events) {
                if (event instanceof BreakpointEvent) {
                    process.destroyForcibly();
                    return;
                }
                if (event instanceof ClassPrepareEvent prepared) {
                    breakAt(machine, prepared.referenceType(), step.method());
                }
            }
            events.resume();
        }
        throw new IllegalStateException(step + ": the service did not come there");
    }

    private static void breakAt(VirtualMachine machine, ReferenceType type, String name) {
        List<Method> methods = type.methodsByName(name);
        if (methods.isEmpty()) {
            throw new IllegalStateException("%s has no method %s".formatted(type.name(), name));
        }
        for (Method method : methods) {
            var breakpoint = machine.eventRequestManager().createBreakpointRequest(method.location());
            breakpoint.setSuspendPolicy(EventRequest.SUSPEND_ALL);
            breakpoint.enable();
        }
    }

    private static VirtualMachine attach(int port) throws InterruptedException {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(known -> known.transport().name().equals("dt_socket"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        Instant limit = Instant.now().plus(START);
        while (true) {
            try {
                return connector.attach(arguments);
            } catch (IOException notYet) {
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("the service does not listen for its debugger", notYet);
                }
                Thread.sleep(50);
            } catch (IllegalConnectorArgumentsException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
    }

    private Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + Path.of("target", "killed-render.jsa"),
                "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.putAll(backing.environment("render"));
        port = Ports.preferredOrFree(0);
        environment.put("BACKLOT_HTTP_PORT", Integer.toString(port));
        environment.put("BACKLOT_SCRATCH", scratch.toString());
        environment.put("BACKLOT_TASKS_LEASE", "PT3S");
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "3000");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-render.log").toFile()))
                .start();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What ends five processes is given up; here each of them is to end for a reason of its own. */
    private void forgive() {
        DatabaseAccess database = backing.database("render");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('backlot.org_id', '*', false)");
            statement.executeUpdate("update task set attempt = 0");
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** What the continuity ledger says of an organisation's shots, in order; all but when and how fast it came to be. */
    List<String> ledger(String org) {
        DatabaseAccess database = backing.database("render");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                PreparedStatement query = connection.prepareStatement("""
                        select cast(to_jsonb(l) - array['org_id', 'entry', 'entered_at', 'rendered'] as text),
                            cast(cast(l.rendered as jsonb) #- '{facts,renderMillis}' as text)
                        from continuity_ledger l where org_id = ? order by project, revision, shot, entry""")) {
            query.setString(1, org);
            List<String> entries = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return entries;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
