package studio.backlot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import studio.backlot.backing.process.JavaProgram;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.fakes.Footage;
import studio.backlot.local.StudioEvents.Told;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;

/** An example film that Veo makes, in a small picture; what Veo sends is drawn by the built-in renderer and drifts in every second shot. */
final class PaidExample implements Footage {
    static final String NAME = "the-last-algorithm";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RUSHES = "studio.backlot.render.drift.Rushes";
    private static final long PATIENCE_MINUTES = 10;

    private final StudioHome home;
    private final Path folder;
    private final Path rushes;

    /** @param folder that its source is put into */
    PaidExample(StudioHome home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.rushes = folder.resolve("rushes");
    }

    /** Its source, which names Veo and a size that is measured soon. */
    void write() throws IOException {
        Path source = home.home().resolve("examples").resolve(NAME);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = folder.resolve(NAME).resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path film = folder.resolve(NAME).resolve("film.yaml");
        String written = Files.readString(film);
        String small = written.replace(
                "  format: 720p24\n", "  format: {width: 160, height: 90, frameRate: 12}\n  engine: veo-3.1\n");
        if (small.equals(written)) {
            throw new AssertionError("the example has another format");
        }
        Files.writeString(film, small);
    }

    /** Draws what Veo will send, from what an organisation's services were asked for when it was planned. */
    void draw(List<Told> told, String org) throws IOException, InterruptedException {
        Path film = folder.resolve("asked.json");
        Map<String, List<JsonNode>> asked = Map.of(
                "shots", asked(told, org).toList(),
                "recordings", recorded(told, org).values().stream().toList());
        JSON.writeValue(film.toFile(), asked);
        ServiceSpec render = ServiceSpec.ALL.stream()
                .filter(spec -> spec.name().equals("render"))
                .findFirst()
                .orElseThrow();
        JavaProgram program = new JavaProgram(
                List.of("-Xmx768m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"),
                render.program(home).classPath(),
                RUSHES);
        Path said = folder.resolve("rushes.txt");
        Process process = new ProcessBuilder(program.command(
                        List.of(),
                        List.of(film.toString(), rushes.toString(), home.tools().toString())))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("the rushes cannot be drawn: " + Files.readString(said));
        }
    }

    /** Whether the whole of it was planned: every shot asked for, and every line recorded. */
    static boolean isPlanned(List<Told> told, String org) {
        List<JsonNode> shots = asked(told, org).toList();
        long lines = shots.stream()
                .mapToLong(shot -> shot.at("/shot/brief/dialogue").size())
                .sum();
        return shots.size() == 8 && recorded(told, org).size() == lines;
    }

    private static Stream<JsonNode> asked(List<Told> told, String org) {
        Map<String, JsonNode> shots = new TreeMap<>();
        of(told, org, ShotRequested.class)
                .forEach(shot -> shots.put(shot.at("/shot/id").asText(), shot));
        return shots.values().stream()
                .sorted(Comparator.comparingInt(shot -> shot.at("/shot/order").asInt()));
    }

    private static Map<String, JsonNode> recorded(List<Told> told, String org) {
        Map<String, JsonNode> lines = new TreeMap<>();
        of(told, org, DialogueRecorded.class)
                .forEach(line -> lines.put(line.at("/recording/line").asText(), line.path("recording")));
        return lines;
    }

    private static Stream<JsonNode> of(List<Told> told, String org, Class<? extends Event> type) {
        return told.stream()
                .filter(event -> event.org().equals(org) && event.type() == type && event.isOf(NAME, 1))
                .map(Told::event);
    }

    @Override
    public byte[] film(Wanted wanted) {
        try {
            return Files.readAllBytes(rushes.resolve(wanted.seed() + ".mp4"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
