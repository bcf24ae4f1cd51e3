package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.Terminal;

/** Uploads real footage in parts and puts it into a shot. An upload that was broken off goes on where it was. */
public final class FootageUploader {
    private static final String UPLOADS = "/api/v1/footage/uploads";
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StudioHome home;
    private final Terminal terminal;

    /** Prepares to upload. */
    public FootageUploader(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * Where the footage belongs.
     *
     * @param shot such as 2B; only with a production
     * @param in number or timecode of the first frame
     * @param frames length in frames of the production
     */
    public record Place(
            Optional<String> production, Optional<String> shot, Optional<String> in, Optional<Long> frames) {}

    /** Uploads a file; fails when the studio refuses it. */
    public Exit add(Path file, Place place, boolean stop) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal(Exit.USAGE, file + " is not a file that can be read");
        }
        if (place.shot().isPresent() && place.production().isEmpty()) {
            throw new Refusal(Exit.USAGE, "--shot needs --production, which says whose shot it is");
        }
        return new Visit(home, terminal).to(stop, studio -> add(file, place, studio));
    }

    private Exit add(Path file, Place place, StudioRecord studio) {
        Gateway gateway = new Gateway(studio.gateway(), ApiKey.in(home.key()));
        try {
            String path = send(gateway, file, place);
            JsonNode footage = inspected(gateway, path);
            if (footage.path("status").asText().equals("failed")) {
                terminal.line(terminal.red("  ✗ ")
                        + footage.path("failure").path("detail").asText());
                return Exit.FAILED;
            }
            tell(footage);
            return place.shot().isPresent() ? place(gateway, footage, place) : Exit.DONE;
        } catch (IOException unreadable) {
            throw new Refusal(
                    Exit.FAILED, "%s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    /** Sends what is missing; the path of the footage that it becomes. */
    private String send(Gateway gateway, Path file, Place place) throws IOException {
        terminal.draw(List.of("  reading " + file.getFileName() + " …"));
        String sha256 = Sha256.of(file);
        JsonNode upload = begun(gateway, file, sha256, place);
        String path = UPLOADS + "/" + upload.path("id").asText();
        long size = upload.path("size").asLong();
        int partSize = upload.path("partSize").asInt();
        int count = upload.path("count").asInt();
        List<Integer> missing = new ArrayList<>();
        upload.path("missing").forEach(number -> missing.add(number.asInt()));
        if (missing.size() < count) {
            terminal.line("Going on with an upload of which %d of %d parts are there."
                    .formatted(count - missing.size(), count));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            for (int at = 0; at < missing.size(); at++) {
                int number = missing.get(at);
                long from = (number - 1L) * partSize;
                byte[] part = read(channel, from, (int) Math.min(partSize, size - from));
                required(gateway.part(path + "/parts/" + number, part));
                progress(size, count, count - missing.size() + at + 1);
            }
        }
        terminal.erase();
        return "/api/v1/footage/"
                + required(gateway.send("POST", path + "/complete", Optional.empty()))
                        .path("id")
                        .asText();
    }

    private static JsonNode begun(Gateway gateway, Path file, String sha256, Place place) throws IOException {
        String name = file.getFileName().toString();
        for (JsonNode open : required(gateway.get(UPLOADS))) {
            if (open.path("sha256").asText().equals(sha256)
                    && open.path("project").asText().equals(place.production().orElse(""))) {
                return required(gateway.get(UPLOADS + "/" + open.path("id").asText()));
            }
        }
        Map<String, Object> asked = new TreeMap<>(Map.of("name", name, "size", Files.size(file), "sha256", sha256));
        place.production().ifPresent(production -> asked.put("project", production));
        return required(gateway.send("POST", UPLOADS, Optional.of(asked)));
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(length);
        while (part.hasRemaining()) {
            if (channel.read(part, from + part.position()) < 0) {
                throw new IOException("it became shorter meanwhile");
            }
        }
        return part.array();
    }

    private void progress(long size, int count, int done) {
        long sent = size * done / count;
        terminal.draw(List.of("  %s of %s, %d %%".formatted(Sizes.words(sent), Sizes.words(size), 100 * done / count)));
    }

    private JsonNode inspected(Gateway gateway, String path) {
        JsonNode footage = required(gateway.get(path));
        while (!footage.path("status").asText().matches("ready|failed")) {
            terminal.draw(List.of("  " + footage.path("status").asText() + " …"));
            rest();
            footage = required(gateway.get(path));
        }
        terminal.erase();
        return footage;
    }

    private void tell(JsonNode footage) {
        JsonNode picture = footage.path("media").path("video").path(0);
        JsonNode rate = picture.path("rate");
        String timecode = footage.path("media").path("timecode").asText("");
        terminal.line("%s %s: %d × %d, %s/%s frames a second%s"
                .formatted(
                        terminal.green("✓"),
                        terminal.bold(footage.path("name").asText()),
                        picture.path("width").asInt(),
                        picture.path("height").asInt(),
                        rate.path("numerator").asText(),
                        rate.path("denominator").asText(),
                        timecode.isEmpty() ? "" : ", from " + timecode));
        terminal.line("  footage " + footage.path("id").asText());
    }

    private Exit place(Gateway gateway, JsonNode footage, Place place) {
        String production = place.production().orElseThrow();
        String shot = place.shot().orElseThrow();
        for (JsonNode known : required(gateway.get("/api/v1/shots?project=" + production))) {
            if (known.path("shot").asText().equals(shot)) {
                Map<String, Object> asked =
                        new TreeMap<>(Map.of("footage", footage.path("id").asText()));
                place.in().ifPresent(in -> asked.put("in", in));
                place.frames().ifPresent(frames -> asked.put("frames", frames));
                String id = known.path("id").asText();
                required(gateway.send("PUT", "/api/v1/shots/" + id + "/footage", Optional.of(asked)));
                terminal.line("  is made into a take of shot %s; a review circles it".formatted(id));
                return Exit.DONE;
            }
        }
        throw new Refusal(Exit.FAILED, "%s has no shot %s".formatted(production, shot));
    }

    private static JsonNode required(Gateway.Answer answer) {
        if (!answer.ok()) {
            JsonNode violation = answer.body().path("violations").path(0);
            String detail = violation.isMissingNode()
                    ? answer.body().path("detail").asText("HTTP " + answer.status())
                    : violation.path("pointer").asText().replace("/", "") + ": "
                            + violation.path("detail").asText();
            throw new Refusal(Exit.FAILED, detail);
        }
        return answer.body();
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Exit.FAILED, "interrupted", e);
        }
    }
}
