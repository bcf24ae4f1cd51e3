package studio.backlot.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.audio.master.Finishing;
import studio.backlot.audio.speech.Speaker;
import studio.backlot.audio.speech.SpokenLine;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;

/** Small films with real takes and real voices, written shot by shot. */
public final class TestFilm implements Finishing.Assets {

    public static final FilmFormat FORMAT = new FilmFormat(320, 180, 24);
    public static final Voice SARAH = new Voice("en-US", "feminine", 48, 165);
    public static final Voice ARIA = new Voice("en-GB", "feminine", 78, 150);

    private static final Colour GREY = new Colour("#808080");

    private final MediaTools tools;
    private final Speaker speaker;
    private final Path folder;
    private final Map<String, Path> assets = new HashMap<>();
    private final Map<LineId, SpokenLine> recordings = new HashMap<>();
    private final List<CutClip> cut = new ArrayList<>();
    private final List<Shot> shots = new ArrayList<>();
    private RationalTime end = RationalTime.zero(FORMAT.frameRate());

    public TestFilm(MediaTools tools, Speaker speaker, Path folder) {
        this.tools = tools;
        this.speaker = speaker;
        this.folder = folder;
    }

    /** Words that a shot says from one of its frames on. */
    public record Words(Voice voice, String text, int frame, boolean offScreen) {}

    /** What a scene is. */
    public record Setting(String number, String heading, Mood mood) {

        Scene scene() {
            return new Scene(
                    new SceneId(number), heading, new SetId("lab"), TimeOfDay.NIGHT, mood, 1, "Something happens.");
        }
    }

    /** Adds a shot of so many frames under a light of the lab: blue, alarm or dawn. */
    public TestFilm shot(Setting setting, int frames, String light, Words... words)
            throws IOException, InterruptedException {
        ShotId id = new ShotId(setting.number() + (char) ('A' + cut.size()));
        List<PlacedLine> placed = new ArrayList<>();
        List<DialogueLine> lines = new ArrayList<>();
        for (Words said : words) {
            LineId line = new LineId(id + "." + (placed.size() + 1));
            CharacterId who = new CharacterId(said.voice.equals(SARAH) ? "sarah" : "aria");
            SpokenLine spoken = speaker.speak(said.voice, Optional.empty(), said.text);
            recordings.put(line, spoken);
            RationalTime length = new RationalTime(spoken.samples(), 48_000).ceilingAt(FORMAT.frameRate());
            var range = new TimeRange(new RationalTime(said.frame, FORMAT.frameRate()), length);
            placed.add(new PlacedLine(line, who, said.text, range, keep(spoken.wav(), "audio/wav")));
            lines.add(new DialogueLine(line, who, said.text, Optional.empty(), said.offScreen));
        }
        var range = new TimeRange(end, new RationalTime(frames, FORMAT.frameRate()));
        cut.add(new CutClip(id, setting.scene(), take(id, frames), range, Transition.CUT, placed));
        shots.add(new Shot(
                id, new SceneId(setting.number()), cut.size(), Link.CUTS, brief(light, lines), Optional.empty()));
        end = range.end();
        return this;
    }

    public PictureLocked picture() {
        return new PictureLocked(
                production(), "The Test; or, #1 = a\\b", FORMAT, cut, keep(new byte[] {'{', '}'}, "application/json"));
    }

    public StoryboardPublished storyboard() {
        var style = new Style("Plain", StylePreset.CINEMATIC, List.of(), Map.of());
        return new StoryboardPublished(production(), style, List.of(lab()), shots);
    }

    public SpokenLine recording(LineId line) {
        return recordings.get(line);
    }

    public long frames() {
        return end.value();
    }

    /** The bytes of everything that the cut refers to. */
    public List<Path> files() {
        return List.copyOf(assets.values());
    }

    @Override
    public Path file(AssetRef asset) {
        return assets.get(asset.sha256());
    }

    private static ProductionRef production() {
        return new ProductionRef(new ProjectId("test-film"), 1);
    }

    private Take take(ShotId id, int frames) throws IOException {
        Path file = Files.createTempFile(folder, "take-", ".mp4");
        byte[] frame = new byte[FORMAT.width() * FORMAT.height() * 3 / 2];
        Arrays.fill(frame, (byte) 128);
        try (FrameEncoder encoder = FrameEncoder.open(tools, FORMAT, file)) {
            for (int i = 0; i < frames; i++) {
                frame[i % frame.length] = (byte) (i + cut.size() * 40);
                encoder.write(frame);
            }
        }
        AssetRef picture = keep(Files.readAllBytes(file), "video/mp4");
        AssetRef still = keep(new byte[] {1}, "image/png");
        return new Take(
                id + "-1",
                "0".repeat(64),
                picture,
                still,
                still,
                Optional.empty(),
                new RationalTime(frames, FORMAT.frameRate()),
                "0".repeat(64));
    }

    private static Brief brief(String light, List<DialogueLine> lines) {
        var camera =
                new CameraBrief(ShotSize.MS, MoveKind.STATIC, Optional.empty(), Optional.empty(), 0, Optional.empty());
        return new Brief("Someone waits.", camera, List.of(), lines, Optional.of(light), Transition.CUT, List.of());
    }

    private static SetDesign lab() {
        return new SetDesign(
                new SetId("lab"),
                "The lab",
                new Extent(8, 3, 6),
                new SetSurfaces(true, GREY, GREY, GREY, List.of()),
                List.of(),
                List.of(light("blue", 0), light("alarm", 1.2), light("dawn", 0)),
                Map.of());
    }

    private static LightState light(String name, double pulse) {
        TimeOfDay hour = name.equals("dawn") ? TimeOfDay.DAWN : TimeOfDay.NIGHT;
        return new LightState(name, hour, Weather.CLEAR, GREY, List.of(), pulse);
    }

    private AssetRef keep(byte[] bytes, String mediaType) {
        try {
            String hash = Json.sha256(bytes);
            Path file = Files.write(folder.resolve(hash), bytes);
            assets.put(hash, file);
            return new AssetRef(hash, mediaType, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
