package studio.backlot.backing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.process.ClassArchive;
import studio.backlot.backing.process.Folders;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.backing.process.RotatingLog;

/**
 * Where one server lives on disk.
 *
 * @param backing the module's folder in the checkout, which holds the class paths
 * @param folder the server's own folder in the state
 * @param log its log
 * @param pidFile remembers its process
 * @param rehearsal whether a run without a class archive writes one
 */
public record ServerPlace(Path backing, Path folder, RotatingLog log, Path pidFile, boolean rehearsal) {

    /** The jars that Maven copied for this server. */
    List<Path> classPath(String server) {
        Path jars = backing.resolve(server).resolve("target/lib");
        if (!Files.isDirectory(jars)) {
            throw new BackingException(
                    server + " is not there: " + jars + " is missing; build the project first (./backlot build)");
        }
        return JavaProgram.jarsOf(jars);
    }

    ClassArchive archive(String server, JavaProgram program) {
        return ClassArchive.of(backing.resolve("target/archives"), server, program);
    }

    /** The command that runs a program, with its class archive or recording one. */
    List<String> command(String server, JavaProgram program, List<String> arguments) {
        ClassArchive archive = archive(server, program);
        return archive.exists() || !rehearsal
                ? program.command(archive.use(), arguments)
                : program.roomy().command(archive.train(), arguments);
    }

    /** Writes a configuration that only we can read. */
    void write(Properties configuration, Path file) {
        try {
            Folders.ours(folder);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(file)) {
                configuration.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file of this package beside the configuration. */
    void copy(String resource) {
        try (InputStream in = open(resource)) {
            Files.copy(in, folder.resolve(resource), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties resource(String name) {
        Properties properties = new Properties();
        try (InputStream in = open(name)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static InputStream open(String resource) {
        InputStream in = ServerPlace.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the jar");
        }
        return in;
    }
}
