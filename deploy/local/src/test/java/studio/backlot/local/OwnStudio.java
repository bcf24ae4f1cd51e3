package studio.backlot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.ProcessRecord;

/** A studio that a test starts by the command, uses and removes, in a folder of its own. */
final class OwnStudio {
    private final Path folder;
    private final StudioHome home;
    private Optional<Cli> cli = Optional.empty();

    OwnStudio() throws IOException {
        folder = Files.createTempDirectory("backlot-film-");
        home = new StudioHome(StudioHome.find().home(), folder.resolve("state"));
    }

    /** Starts it; answers with the command of its owner. */
    Cli begin(Map<String, String> environment) {
        Cli owner = new Cli(home.state(), folder, environment);
        cli = Optional.of(owner);
        Cli.Outcome up = owner.run("up", "--detach");
        assertThat(up.exit()).as(up.output()).isZero();
        return owner;
    }

    /** Removes it, and nothing of it is left. */
    void end() {
        List<ProcessRecord> processes =
                StudioRecord.read(home.record()).map(StudioRecord::processes).orElse(List.of());
        Cli.Outcome reset = cli.orElseThrow().run("reset", "--yes");
        assertThat(reset.exit()).as(reset.output()).isZero();
        assertThat(home.state()).doesNotExist();
        assertThat(processes).noneMatch(process -> ProcessHandle.of(process.pid())
                .filter(ProcessHandle::isAlive)
                .isPresent());
    }

    /** Where films and what they are made of lie. */
    Path folder() {
        return folder;
    }

    StudioHome home() {
        return home;
    }

    StudioDoor door() {
        return new StudioDoor(record().gateway(), ApiKey.in(home.key()));
    }

    /** The command of somebody of another organisation, who works in a folder. */
    Cli visitor(StudioDoor door, String state, Path at) throws IOException {
        StudioHome theirs = new StudioHome(home.home(), Files.createDirectories(folder.resolve(state)));
        Files.createSymbolicLink(theirs.run(), home.run());
        Files.writeString(theirs.key(), door.key());
        return new Cli(theirs.state(), at);
    }

    StudioRecord record() {
        return StudioRecord.read(home.record()).orElseThrow();
    }

    ProcessRecord process(String name) {
        return record().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What of its state has a text in it. */
    List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.state())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
