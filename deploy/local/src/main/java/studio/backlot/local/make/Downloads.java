package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;

/**
 * Brings the artefacts of a production into a folder. What is ready early can be brought ahead, while the rest is still being made; it lies
 * beside its place, under a hidden name, until all are there. Each appears only when it is whole.
 */
final class Downloads implements AutoCloseable {

    private static final Duration READ_LIMIT = Duration.ofMinutes(1);
    private static final int BUFFER = 64 << 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern STEM = Pattern.compile("stem-([a-z]+)(\\.[a-z0-9]+)");

    private final Gateway gateway;
    private final Path folder;
    private final ExecutorService carrier = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("carrier").factory());

    /** The hashes of what lies beside its place. */
    private final Map<Path, String> brought = new ConcurrentHashMap<>();

    Downloads(Gateway gateway, Path folder) {
        this.gateway = gateway;
        this.folder = folder;
    }

    /** Begins to bring what is ready at {@code status}; whatever does not come now comes with {@link #fetch}. */
    void ahead(String status) {
        carrier.execute(() -> {
            try {
                gateway.get(status).body().path("artefacts").forEach(artefact -> sha256(artefact)
                        .ifPresent(sha256 -> bring(artefact, folder.resolve(path(artefact)), sha256)));
            } catch (Refusal later) {
                // Said, if it is still so, when all is fetched.
            }
        });
    }

    /** Fetches all that are listed. */
    List<Manifest.Output> fetch(JsonNode artefacts) {
        carrier.close();
        List<Manifest.Output> outputs = new ArrayList<>();
        for (JsonNode artefact : artefacts) {
            Path file = folder.resolve(path(artefact));
            place(artefact, file);
            outputs.add(Manifest.Output.of(folder, file));
        }
        return outputs;
    }

    /** Where an artefact goes: stems have a folder of their own. */
    static String path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(Exit.FAILED, "the studio names an artefact in a way that is not safe: " + name);
        }
        Matcher stem = STEM.matcher(name);
        return stem.matches() ? "stems/" + stem.group(1).toUpperCase(Locale.ROOT) + stem.group(2) : name;
    }

    /** Ends what is under way and removes what was brought and never placed. */
    @Override
    public void close() {
        carrier.shutdownNow();
        carrier.close();
        brought.keySet().forEach(file -> {
            try {
                Files.deleteIfExists(beside(file));
            } catch (IOException stays) {
                // The next making writes over it.
            }
        });
    }

    private static String path(JsonNode artefact) {
        return path(artefact.path("name").asText());
    }

    private static Optional<String> sha256(JsonNode artefact) {
        return Optional.ofNullable(artefact.get("sha256")).map(JsonNode::asText);
    }

    private void place(JsonNode artefact, Path file) {
        Optional<String> expected = sha256(artefact);
        if (expected.isPresent() && present(file, expected.get())) {
            return;
        }
        String found = bring(artefact, file, expected.orElse(""));
        try {
            if (expected.isPresent() && !expected.get().equals(found)) {
                Files.deleteIfExists(beside(file));
                throw new Refusal(Exit.FAILED, file.getFileName() + " did not arrive as the studio made it; try again");
            }
            Files.move(beside(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays an artefact beside its place, unless it lies there or is in its place, and says its hash. */
    private String bring(JsonNode artefact, Path file, String expected) {
        if (present(file, expected) || expected.equals(brought.get(file))) {
            return expected;
        }
        String found = Gateway.patiently(() -> copy(artefact.path("url").asText(), beside(file)));
        brought.put(file, found);
        return found;
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    private String copy(String url, Path part) throws IOException {
        HttpURLConnection connection = gateway.open(url, READ_LIMIT);
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            if (status < 500) {
                throw new Refusal(Exit.FAILED, "%s cannot be fetched: HTTP %d".formatted(url, status));
            }
            throw new IOException("HTTP " + status);
        }
        try (InputStream in = connection.getInputStream();
                OutputStream out = write(part)) {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            return Sha256.hex(digest);
        }
    }

    private static OutputStream write(Path part) {
        try {
            Files.createDirectories(part.getParent());
            return Files.newOutputStream(part);
        } catch (IOException e) {
            throw new Refusal(Exit.FAILED, "%s cannot be written: %s".formatted(part.getParent(), e.getMessage()), e);
        }
    }

    private static boolean present(Path file, String sha256) {
        try {
            return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
