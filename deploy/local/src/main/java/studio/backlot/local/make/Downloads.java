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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;

/** Brings the artefacts of a production into a folder; each appears there only when it is whole. */
final class Downloads {

    private static final Duration READ_LIMIT = Duration.ofMinutes(1);
    private static final int BUFFER = 64 << 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern STEM = Pattern.compile("stem-([a-z]+)(\\.[a-z0-9]+)");

    private final Gateway gateway;
    private final Path folder;

    Downloads(Gateway gateway, Path folder) {
        this.gateway = gateway;
        this.folder = folder;
    }

    /** Fetches all that are listed. */
    List<Manifest.Output> fetch(JsonNode artefacts) {
        List<Manifest.Output> outputs = new ArrayList<>();
        for (JsonNode artefact : artefacts) {
            Path file = folder.resolve(path(artefact.path("name").asText()));
            fetch(artefact, file);
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

    private void fetch(JsonNode artefact, Path file) {
        Optional<String> sha256 = Optional.ofNullable(artefact.get("sha256")).map(JsonNode::asText);
        if (sha256.isPresent() && present(file, sha256.get())) {
            return;
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        String found = Gateway.patiently(() -> copy(artefact.path("url").asText(), part));
        try {
            if (sha256.isPresent() && !sha256.get().equals(found)) {
                Files.deleteIfExists(part);
                throw new Refusal(Exit.FAILED, file.getFileName() + " did not arrive as the studio made it; try again");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
