package studio.backlot.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much memory a tool may have, whatever the file that it reads asks for: a limit of its address space ({@code ulimit -v}), which the
 * system holds it to. A picture of 8192 by 8192 takes about 1 GiB to decode.
 *
 * @param mebibytes at least 256
 */
public record Confinement(int mebibytes) {
    private static final int USUAL = 4096;
    private static final int LEAST = 256;
    private static final Path SHELL = Path.of("/bin/sh");

    public Confinement {
        if (mebibytes < LEAST) {
            throw new MediaException.Missing(
                    "BACKLOT_MEDIA_MIB is %d; media tools need at least %d MiB of memory".formatted(mebibytes, LEAST));
        }
    }

    /** What {@code BACKLOT_MEDIA_MIB} (or the system property {@code backlot.media-mib}) says; otherwise 4 GiB. */
    static Confinement configured() {
        return Optional.ofNullable(System.getProperty("backlot.media-mib"))
                .or(() -> Optional.ofNullable(System.getenv("BACKLOT_MEDIA_MIB")))
                .filter(named -> !named.isBlank())
                .map(Confinement::parsed)
                .orElseGet(() -> new Confinement(USUAL));
    }

    private static Confinement parsed(String mebibytes) {
        try {
            return new Confinement(Integer.parseInt(mebibytes.strip()));
        } catch (NumberFormatException words) {
            throw new MediaException.Missing(
                    "BACKLOT_MEDIA_MIB is '%s'; a number of MiB is needed".formatted(mebibytes));
        }
    }

    /** A command that becomes the program, confined; the shell is replaced by it. Where the system knows no such limit it has none. */
    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", "ulimit -v \"$0\" 2>/dev/null; exec \"$@\""));
            command.add(Long.toString(mebibytes * 1024L));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
