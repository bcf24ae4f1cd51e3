package studio.backlot.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What the backing servers should be.
 *
 * @param home the checkout, which holds the class paths of Kafka and S3Proxy
 * @param state where everything lies that they keep
 * @param ports which ports to take if possible
 * @param databases names of the databases to have, one a service
 * @param topics names of the Kafka topics to have
 * @param lifetime whether the state stays when the servers stop
 */
public record BackingConfig(
        Path home, Path state, PreferredPorts ports, List<String> databases, List<String> topics, Lifetime lifetime) {

    /** Whether the state is there to stay. */
    public enum Lifetime {
        /** Durable. */
        KEPT,
        /** For tests: removed at the end, and not written through to the disk. */
        TEMPORARY,
        /** As temporary, and the servers record the class archives that make later starts fast. */
        REHEARSAL
    }

    public BackingConfig {
        databases = List.copyOf(databases);
        topics = List.copyOf(topics);
    }

    /** A state that stays, at the usual ports. */
    public static BackingConfig keptIn(Path home, Path state) {
        return new BackingConfig(home, state, PreferredPorts.USUAL, List.of(), List.of(), Lifetime.KEPT);
    }

    /** A state of its own for a test run, at any free ports; the checkout is found by {@code backlot.home}. */
    public static BackingConfig temporary() {
        try {
            Path state = Files.createTempDirectory("backlot-test-");
            return new BackingConfig(findHome(), state, PreferredPorts.ANY, List.of(), List.of(), Lifetime.TEMPORARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A state that is removed at the end, at any free ports, for recording class archives. */
    public static BackingConfig rehearsalIn(Path home, Path state) {
        return new BackingConfig(home, state, PreferredPorts.ANY, List.of(), List.of(), Lifetime.REHEARSAL);
    }

    public BackingConfig withPorts(PreferredPorts preferred) {
        return new BackingConfig(home, state, preferred, databases, topics, lifetime);
    }

    public BackingConfig withDatabases(Collection<String> names) {
        return new BackingConfig(home, state, ports, List.copyOf(names), topics, lifetime);
    }

    public BackingConfig withTopics(Collection<String> names) {
        return new BackingConfig(home, state, ports, databases, List.copyOf(names), lifetime);
    }

    /** The checkout: the system property {@code backlot.home}, or else the nearest parent that looks like it. */
    public static Path findHome() {
        String given = System.getProperty("backlot.home", "");
        if (!given.isBlank()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("libs/backing"))) {
                return folder;
            }
        }
        throw new BackingException("the checkout of Backlot was not found; set -Dbacklot.home to its root");
    }
}
