package studio.backlot.render.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Room for temporary files. */
public final class Scratch {
    private final Path root;

    public Scratch(Path root) {
        this.root = root;
    }

    /** A new empty folder that is removed with everything in it when it is closed. */
    public Folder folder(String purpose) throws IOException {
        Files.createDirectories(root);
        return new Folder(Files.createTempDirectory(root, purpose + "-"));
    }

    /** A folder that does not outlive its use. */
    public record Folder(Path path) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.walkFileTree(path, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
