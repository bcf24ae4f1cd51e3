package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.backlot.fakes.Footage;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.MediaTools;

/**
 * What a fake films: for the words of a shot that the studio has filmed before, that take, in the size and length that are asked
 * for and with all colours turned a little, as models do; for other words a test card.
 */
public final class FilmedBefore implements Footage {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String RATE = "24";

    private final MediaTools tools;
    private final Path folder;
    private final int degrees;
    private final Map<String, Excerpt> excerpts = new ConcurrentHashMap<>();

    /** Where in a take a call's film begins. */
    private record Excerpt(Path take, double second) {}

    /**
     * Knows no take yet.
     *
     * @param degrees by which colours are turned
     */
    public FilmedBefore(MediaTools tools, Path folder, int degrees) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.tools = tools;
        this.folder = folder;
        this.degrees = degrees;
    }

    /**
     * Brings the takes of the newest revision of a production, for the words that a profile would be sent.
     *
     * @return how many shots
     */
    int bring(Gateway gateway, String production, String profile) {
        Gateway.Answer answer =
                gateway.get("/api/v1/shots?project=" + URLEncoder.encode(production, StandardCharsets.UTF_8));
        if (!answer.ok()) {
            throw new Refusal(Exit.USAGE, String.join("\n", answer.refusal()));
        }
        Map<Integer, Map<String, JsonNode>> revisions = new HashMap<>();
        answer.body().forEach(shot -> revisions
                .computeIfAbsent(shot.path("production").path("revision").asInt(), none -> new HashMap<>())
                .put(shot.path("id").asText(), shot));
        Map<String, JsonNode> newest = revisions.keySet().stream()
                .max(Integer::compare)
                .map(revisions::get)
                .orElseThrow(() -> new Refusal(
                        Exit.USAGE, "the studio has no shots of '%s'; make it first".formatted(production)));
        newest.forEach((id, shot) -> learn(gateway, id, shot, profile));
        return newest.size();
    }

    @Override
    public byte[] film(Wanted wanted) {
        try {
            Path film = Files.createTempFile(folder, "call", ".mp4");
            new Ffmpeg(tools).run(arguments(wanted, film), LIMIT);
            byte[] bytes = Files.readAllBytes(film);
            Files.delete(film);
            return bytes;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void learn(Gateway gateway, String id, JsonNode shot, String profile) {
        Gateway.Answer request = gateway.get("/api/v1/shots/%s/request?profile=%s".formatted(id, profile));
        String picture = shot.path("take").path("picture").path("sha256").asText();
        if (!request.ok() || picture.isEmpty()) {
            throw new Refusal(Exit.FAILED, "%s is not filmed yet; make the production first".formatted(id));
        }
        Path take = fetched(gateway, picture);
        request.body().path("calls").forEach(call -> {
            JsonNode sent = call.path("sent");
            JsonNode length = sent.path("length");
            double from =
                    seconds(length.path("at")) - seconds(length.path("kept").path("start"));
            excerpts.put(sent.path("words").asText(), new Excerpt(take, Math.max(0, from)));
        });
    }

    private static double seconds(JsonNode time) {
        return time.path("value").asDouble() / time.path("rate").asDouble();
    }

    private Path fetched(Gateway gateway, String sha256) {
        Path file = folder.resolve(sha256 + ".mp4");
        try {
            HttpURLConnection connection = gateway.open("/api/v1/assets/" + sha256, LIMIT);
            try (InputStream in = connection.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new Refusal(Exit.STUDIO, "a take cannot be fetched (%s)".formatted(e.getMessage()), e);
        }
    }

    private List<String> arguments(Wanted wanted, Path film) {
        String length = Long.toString(wanted.seconds());
        List<String> arguments = new ArrayList<>(Optional.ofNullable(excerpts.get(wanted.words()))
                .map(excerpt -> input(excerpt, wanted))
                .orElseGet(() -> card(wanted)));
        String filter = "scale=%d:%d,hue=h=%d,tpad=stop_mode=clone:stop_duration=%s"
                .formatted(wanted.width(), wanted.height(), degrees, length);
        arguments.addAll(List.of("-t", length, "-an", "-vf", filter, "-r", RATE, "-b:v", "8M", "-pix_fmt", "yuv420p"));
        arguments.add(film.toString());
        return arguments;
    }

    private static List<String> input(Excerpt excerpt, Wanted wanted) {
        long given = wanted.extending().map(Extending::given).orElse(0L);
        String from = String.format(Locale.ROOT, "%.3f", Math.max(0, excerpt.second() - given));
        return List.of("-ss", from, "-i", excerpt.take().toString());
    }

    private static List<String> card(Wanted wanted) {
        String card = "testsrc2=s=%dx%d:r=%s".formatted(wanted.width(), wanted.height(), RATE);
        return List.of("-f", "lavfi", "-i", card);
    }
}
