package studio.backlot.backing.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to run.
 *
 * @param name what people call it, such as {@code kafka}
 * @param environment added to the environment of this process
 * @param folder where it runs
 * @param log takes its standard output and error
 * @param pidFile remembers it, so that a later start can end one that was left behind
 * @param user the numeric user to run as, when that is another than ours
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        RotatingLog log,
        Optional<Path> pidFile,
        OptionalInt user,
        StopSignal stopSignal) {

    public Launch(String name, List<String> command, Map<String, String> environment, Path folder, RotatingLog log) {
        this(name, command, environment, folder, log, Optional.empty(), OptionalInt.empty(), StopSignal.TERM);
    }

    public Launch rememberedIn(Path file) {
        return new Launch(name, command, environment, folder, log, Optional.of(file), user, stopSignal);
    }

    public Launch as(OptionalInt uid) {
        return new Launch(name, command, environment, folder, log, pidFile, uid, stopSignal);
    }

    public Launch stoppedBy(StopSignal signal) {
        return new Launch(name, command, environment, folder, log, pidFile, user, signal);
    }
}
