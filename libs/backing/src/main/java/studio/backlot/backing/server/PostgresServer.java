package studio.backlot.backing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.process.Folders;
import studio.backlot.backing.process.Launch;
import studio.backlot.backing.process.Readiness;
import studio.backlot.backing.process.StopSignal;

/** PostgreSQL 18 on loopback, passwords required. */
public final class PostgresServer implements Server {

    /** The role that makes databases and roles; no service knows its password. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=160",
            "shared_buffers=48MB",
            "max_wal_size=512MB",
            "max_parallel_workers_per_gather=0",
            "max_logical_replication_workers=0",
            "wal_level=minimal",
            "max_wal_senders=0",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "password_encryption=scram-sha-256");

    private final ServerPlace place;
    private final int port;
    private final String password;
    private final boolean durable;
    private final OptionalInt user = Reach.otherUser();
    private final Path folder;

    /**
     * @param password of the superuser
     * @param durable whether a commit survives a power failure; tests do without
     */
    public PostgresServer(ServerPlace place, int port, String password, boolean durable) {
        this.place = place;
        this.port = port;
        this.password = password;
        this.durable = durable;
        this.folder =
                user.isEmpty() || Reach.reachable(place.folder()) ? place.folder() : Reach.standIn(place.folder());
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    /** Where its data lies: in the state, or elsewhere when it must run as a user that cannot reach the state. */
    public Path folder() {
        return folder;
    }

    /** Whether the data had to be put outside the state. */
    public boolean movedOut() {
        return !folder.equals(place.folder());
    }

    /** Connects as superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5".formatted(port, database), SUPERUSER, password);
    }

    @Override
    public Optional<ClassArchive> archive() {
        return Optional.empty();
    }

    @Override
    public ChildProcess start() {
        Path programs = PostgresBinaries.unpackedBelow(programFolder()).resolve("bin");
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(programs);
        }
        List<String> command = new ArrayList<>(
                List.of(programs.resolve("postgres").toString(), "-D", data().toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        if (!durable) {
            command.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
        }
        return ChildProcess.start(new Launch(name(), command, Map.of("LC_ALL", "C", "TZ", "UTC"), folder, place.log())
                .rememberedIn(place.pidFile())
                .as(user)
                .stoppedBy(StopSignal.INT));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        Readiness.await(process, START_LIMIT, this::answers);
    }

    private boolean answers() {
        if (!Sockets.accepts(port)) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new BackingException(
                        "PostgreSQL does not know the studio's password: the state in "
                                + place.folder().getParent() + " is not whole; ./backlot reset makes it anew",
                        e);
            }
            return false;
        }
    }

    private void initialise(Path programs) {
        Path passwordFile = folder.resolve("initial-password");
        try {
            Folders.delete(fresh());
            Reach.give(Folders.ours(folder), user);
            Files.writeString(passwordFile, password + "\n");
            Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
            Reach.give(passwordFile, user);
            ChildProcess initdb = ChildProcess.start(new Launch(
                            "initdb",
                            List.of(
                                    programs.resolve("initdb").toString(),
                                    "--pgdata=" + fresh(),
                                    "--username=" + SUPERUSER,
                                    "--pwfile=" + passwordFile,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--no-sync",
                                    "--no-instructions"),
                            Map.of("LC_ALL", "C", "TZ", "UTC"),
                            folder,
                            place.log())
                    .as(user));
            if (!initdb.awaitExit(START_LIMIT) || initdb.onExit().join() != 0) {
                throw new BackingException("PostgreSQL's data folder could not be made; "
                        + place.log().file() + ":\n  "
                        + String.join("\n  ", place.log().tail(10)));
            }
            Files.move(fresh(), data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(passwordFile);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Becomes the data folder only when it is whole. */
    private Path fresh() {
        return folder.resolve("data.new");
    }

    private Path programFolder() {
        Path beside = place.backing().resolve("target");
        return user.isEmpty() || Reach.reachable(beside.resolve("postgresql-18")) ? beside : Reach.standIn(beside);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
