package studio.backlot.kit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/** Verified local copies of assets, and files on their way in; forgets what was not used for an hour when it grows too large. */
final class ScratchCache {

    private static final int CHUNK = 64 * 1024;
    private static final Duration IN_USE = Duration.ofHours(1);

    private final Path folder;
    private final long limitBytes;

    ScratchCache(Path folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    /** A file on its way in; closing it removes it, unless it was kept. */
    record Incoming(Path file, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    Incoming receive(InputStream in, long limit) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "incoming-", ".part");
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest hash = Json.sha256();
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                size += n;
                if (size > limit) {
                    throw new ProblemException(KitError.TOO_LARGE, "At most %d bytes are taken.".formatted(limit));
                }
                hash.update(chunk, 0, n);
                out.write(chunk, 0, n);
            }
            complete = true;
            return new Incoming(file, HexFormat.of().formatHex(hash.digest()), size);
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    Optional<Path> find(OrgId org, AssetRef asset) {
        Path file = place(org, asset);
        try {
            if (Files.size(file) == asset.size()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Path keep(OrgId org, AssetRef asset, Incoming incoming) throws IOException {
        Path file = place(org, asset);
        Files.createDirectories(file.getParent());
        if (!incoming.file().toFile().setReadOnly()) {
            throw new IOException("cannot protect " + incoming.file());
        }
        Files.move(incoming.file(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forgetOldest();
        return file;
    }

    private Path place(OrgId org, AssetRef asset) {
        return folder.resolve(org.value()).resolve(asset.sha256());
    }

    private void forgetOldest() throws IOException {
        List<Copy> copies;
        try (Stream<Path> files = Files.walk(folder)) {
            copies = files.flatMap(file -> Copy.of(file).stream())
                    .sorted(Comparator.comparing(Copy::used))
                    .toList();
        }
        long excess = copies.stream().mapToLong(Copy::size).sum() - limitBytes;
        Instant stillUsed = Instant.now().minus(IN_USE);
        for (Copy copy : copies) {
            if (excess <= 0 || copy.used().isAfter(stillUsed)) {
                return;
            }
            Files.deleteIfExists(copy.file());
            excess -= copy.size();
        }
    }

    private record Copy(Path file, long size, Instant used) {

        static Optional<Copy> of(Path file) {
            try {
                return Files.isRegularFile(file)
                        ? Optional.of(new Copy(
                                file,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toInstant()))
                        : Optional.empty();
            } catch (NoSuchFileException _) {
                return Optional.empty();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
