package studio.backlot.local.make;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of outputs was made from and consists of; written last, so it is there only when everything is.
 *
 * @param product version and build of the studio that made it
 * @param source digest of the production's source
 * @param seconds length of the film
 */
record Manifest(String production, int revision, String product, String source, double seconds, List<Output> outputs) {

    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One output by its path in the folder. */
    record Output(String path, long size, String sha256) {

        static Output of(Path folder, Path file) {
            try {
                return new Output(folder.relativize(file).toString(), Files.size(file), Sha256.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean untouched(Path folder) {
            Path file = folder.resolve(path);
            try {
                return Files.isRegularFile(file)
                        && Files.size(file) == size
                        && Sha256.of(file).equals(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The manifest in the folder; empty when there is none that can be read. */
    static Optional<Manifest> in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Manifest.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the folder still holds, byte for byte, what this product makes of that source. */
    boolean holds(Path folder, String product, String source) {
        return this.product.equals(product)
                && this.source.equals(source)
                && outputs.stream().allMatch(output -> output.untouched(folder));
    }

    /** The same source, made into something else. */
    Manifest of(double seconds, List<Output> others) {
        return new Manifest(production, revision, product, source, seconds, others);
    }

    void write(Path folder) {
        try {
            Path fresh = folder.resolve("." + FILE + ".new");
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
