package studio.backlot.local.studio;

import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.backing.BackingConfig;

/**
 * Where the studio is installed and where it keeps its state.
 *
 * @param home the checkout
 * @param state one folder for everything that is kept; {@code .backlot} in the checkout unless BACKLOT_STATE says otherwise
 */
public record StudioHome(Path home, Path state) {

    /** As the environment says. */
    public static StudioHome find() {
        Path home = BackingConfig.findHome();
        Path state = Optional.ofNullable(System.getenv("BACKLOT_STATE"))
                .filter(given -> !given.isBlank())
                .map(given -> Path.of(given).toAbsolutePath().normalize())
                .orElseGet(() -> home.resolve(".backlot"));
        return new StudioHome(home, state);
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Process files, one a process. */
    public Path run() {
        return state.resolve("run");
    }

    /** What runs where, written by the supervisor. */
    public Path record() {
        return run().resolve("studio.json");
    }

    /** Held by the supervisor as long as it lives. */
    public Path lock() {
        return run().resolve("studio.lock");
    }

    public Path key() {
        return state.resolve("api-key");
    }

    /** Seals the keys that are entered. */
    public Path masterKey() {
        return state.resolve("master-key");
    }

    /** Temporary files of a service. */
    public Path scratch(String service) {
        return state.resolve("scratch").resolve(service);
    }

    /** Programs that are unpacked once. */
    public Path tools() {
        return state.resolve("tools");
    }

    /** Class archives belong to what was built, not to the state. */
    public Path archives() {
        return home.resolve("deploy/local/target/archives");
    }
}
