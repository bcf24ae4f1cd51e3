package studio.backlot.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.backing.process.PidFile;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.Phase;
import studio.backlot.local.terminal.StudioTable;
import studio.backlot.local.terminal.Terminal;

/** Starts and stops the studio from outside its supervisor. */
public final class StudioControl {

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(400);

    private final StudioHome home;
    private final Terminal terminal;

    public StudioControl(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /** What runs, when a studio runs. */
    public Optional<StudioRecord> running() {
        return StudioRecord.running(home.record());
    }

    /** Starts the studio as a process that stays when this command ends, and follows it until it is ready. */
    public StudioRecord startDetached(List<String> services) {
        Process supervisor = spawn(services);
        return follow(supervisor);
    }

    /** Waits until a studio that somebody else is starting is ready. */
    public StudioRecord awaitReady(StudioRecord starting) {
        return starting.phase() == Phase.READY ? starting : follow(null);
    }

    /** Ends the studio in good order; false when none was running. */
    public boolean stop() {
        Optional<ProcessHandle> supervisor = StudioRecord.read(home.record()).flatMap(StudioRecord::supervisor);
        if (supervisor.isEmpty()) {
            endLeftovers();
            return false;
        }
        ProcessHandle process = supervisor.get();
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
        endLeftovers();
        return true;
    }

    /** Ends processes whose supervisor died without ending them. */
    private void endLeftovers() {
        if (!Files.isDirectory(home.run())) {
            return;
        }
        try (Stream<Path> files = Files.list(home.run())) {
            files.filter(file -> file.toString().endsWith(".pid"))
                    .forEach(file -> PidFile.read(file).ifPresent(PidFile::end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process spawn(List<String> services) {
        List<String> command = new ArrayList<>();
        Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .findFirst()
                .ifPresent(command::add);
        command.addAll(OwnProgram.command(home, "supervise"));
        if (!services.isEmpty()) {
            command.add("--only=" + String.join(",", services));
        }
        try {
            Path log = home.log("studio");
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("studio.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(home.record());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.home().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("BACKLOT_STATE", home.state().toString());
            return builder.start();
        } catch (IOException e) {
            throw new Refusal(Exit.STUDIO, "the studio could not be started: " + e.getMessage(), e);
        }
    }

    private StudioRecord follow(@Nullable Process supervisor) {
        NoticeReader notices = new NoticeReader(terminal);
        StudioTable table = new StudioTable(terminal);
        while (true) {
            Optional<StudioRecord> record = StudioRecord.read(home.record());
            record.ifPresent(notices::sayNew);
            Optional<StudioRecord> alive = record.filter(StudioRecord::alive);
            if (alive.isPresent() && alive.get().phase() == Phase.READY) {
                terminal.erase();
                return alive.get();
            }
            if (alive.isEmpty() && (supervisor == null || !supervisor.isAlive())) {
                terminal.erase();
                throw new Refusal(Exit.STUDIO, "the studio could not be started" + lastWords());
            }
            if (terminal.interactive()) {
                alive.ifPresent(now -> terminal.draw(table.lines(now)));
            }
            pause();
        }
    }

    private String lastWords() {
        Path log = home.log("studio");
        try {
            if (Files.exists(log)) {
                List<String> lines = Files.readAllLines(log);
                String words = String.join("\n  ", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
                return ": " + words.replaceFirst("^backlot: ", "");
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Exit.FAILED, "interrupted", e);
        }
    }
}
