package studio.backlot.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.Captions;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Recording;
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
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.json.Json;

/** A film of two scenes, two shots each, one line a shot, as the events that make it. */
public record Films(ProductionRef ref, Map<String, AssetRef> assets) {
    private static final FilmFormat FORMAT = FilmFormat.HD_720P24;
    private static final RationalTime EIGHT_SECONDS = new RationalTime(192, 24);
    private static final List<String> SHOTS = List.of("1A", "1B", "2A", "2B");
    private static final CharacterId SARAH = new CharacterId("sarah");
    private static final CharacterId ARIA = new CharacterId("aria");

    public static Films named(String name) {
        return new Films(new ProductionRef(new ProjectId(name), 1), Map.of());
    }

    /** The same film with real bytes behind some of its files. */
    public Films with(Map<String, AssetRef> more) {
        return new Films(ref, more);
    }

    /** Every event of the flow, in order; the last one completes the production. */
    public List<ProductionEvent> all() {
        List<ProductionEvent> events = new ArrayList<>(beginning());
        SHOTS.forEach(shot -> events.add(requested(shot)));
        SHOTS.forEach(shot -> events.add(recorded(shot)));
        SHOTS.forEach(shot -> events.add(asked(shot)));
        SHOTS.forEach(shot -> events.add(rendered(shot, shot.equals("2B"))));
        events.addAll(List.of(picture(), poster(), mastered(), trailer()));
        return events;
    }

    /** Those of {@link #all} that are published before anybody records or films. */
    public List<ProductionEvent> asked() {
        List<ProductionEvent> events = new ArrayList<>(beginning());
        SHOTS.forEach(shot -> events.add(requested(shot)));
        SHOTS.forEach(shot -> events.add(asked(shot)));
        return events;
    }

    /** The rest of {@link #all}. */
    public List<ProductionEvent> answered() {
        List<ProductionEvent> events = new ArrayList<>(all());
        events.removeAll(asked());
        return events;
    }

    private List<ProductionEvent> beginning() {
        return List.of(
                screenplay(),
                storyboard(),
                locked(SARAH, "Sarah"),
                locked(ARIA, "Aria"),
                portrait(SARAH),
                portrait(ARIA),
                greenlit());
    }

    public ScreenplayPublished screenplay() {
        return new ScreenplayPublished(
                ref,
                "The Last Algorithm",
                FORMAT,
                List.of(scene("1", "INT. LAB - NIGHT", Mood.TENSE), scene("2", "INT. LAB - DAWN", Mood.HOPE)),
                List.of(
                        new CharacterSource(SARAH, "Sarah", dna(Form.HUMAN)),
                        new CharacterSource(ARIA, "Aria", dna(Form.HOLOGRAM))));
    }

    public StoryboardPublished storyboard() {
        return new StoryboardPublished(ref, style(), List.of(), shots());
    }

    public ProductionGreenlit greenlit() {
        return new ProductionGreenlit(
                ref,
                "The Last Algorithm",
                FORMAT,
                style(),
                screenplay().scenes(),
                shots(),
                List.of(member(SARAH, "Sarah"), member(ARIA, "Aria")));
    }

    public CharacterLocked locked(CharacterId id, String name) {
        return new CharacterLocked(ref, member(id, name));
    }

    public PortraitDrawn portrait(CharacterId id) {
        return new PortraitDrawn(
                ref,
                id,
                1,
                asset("portrait-" + id, "image/png"),
                Optional.of(asset("sheet-" + id, "image/png")),
                Optional.of(Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(Money.of("0.067 USD")))),
                Optional.of(Artist.hired("gemini", "gemini-3-pro-image", Optional.of(Money.of("0.134 USD")))));
    }

    public DialogueRequested requested(String shot) {
        DialogueLine line = shots().get(SHOTS.indexOf(shot)).brief().dialogue().getFirst();
        return new DialogueRequested(
                ref, sceneOf(shot), new ShotId(shot), line, dna(Form.HUMAN).voice());
    }

    public DialogueRecorded recorded(String shot) {
        Recording recording = new Recording(
                new LineId(shot + ".1"),
                asset("line-" + shot, "audio/wav"),
                new RationalTime(96_000, 48_000),
                List.of(),
                List.of());
        return new DialogueRecorded(ref, sceneOf(shot), new ShotId(shot), recording);
    }

    public ShotRequested asked(String shot) {
        return new ShotRequested(
                ref,
                sceneOf(shot),
                shots().get(SHOTS.indexOf(shot)),
                Optional.empty(),
                new ShotWorld(lab(), style(), List.of()),
                FORMAT,
                4_711);
    }

    public ShotRendered rendered(String shot, boolean fromLibrary) {
        Take take = new Take(
                shot + "-1",
                hash("key" + shot),
                asset("picture-" + shot, "video/mp4"),
                asset("frame-" + shot, "image/png"),
                asset("last-" + shot, "image/png"),
                Optional.empty(),
                EIGHT_SECONDS,
                hash("frames" + shot));
        RenderFacts facts = FilmFacts.of(shot, fromLibrary, name -> asset(name, "image/png"));
        Continuity continuity = new Continuity(
                shot.equals("1B") ? Continuity.Verdict.CORRECTED : Continuity.Verdict.ACCEPTED,
                Continuity.Extent.WHOLE,
                1,
                List.of(new Continuity.Measured("garment-colour", Optional.of("sarah/garment-0"), 0.84, 1.5, false)),
                shot.equals("1B") ? List.of("The colour of sarah/garment-0 was moved to the expected one.") : List.of(),
                shot.equals("1B")
                        ? Optional.of(new Continuity.Uncorrected(
                                asset("uncorrected-" + shot, "video/mp4"), asset("before-" + shot, "image/png")))
                        : Optional.empty());
        return new ShotRendered(ref, sceneOf(shot), new ShotId(shot), take, List.of(), facts, Optional.of(continuity));
    }

    public PictureLocked picture() {
        return picture(Optional.empty());
    }

    /** The film's picture once more, as another cut of it. */
    private PictureLocked picture(Optional<Integer> lock) {
        List<CutClip> cut = new ArrayList<>();
        for (int i = 0; i < SHOTS.size(); i++) {
            String shot = SHOTS.get(i);
            TimeRange range = new TimeRange(new RationalTime(i * 192L, 24), EIGHT_SECONDS);
            cut.add(new CutClip(
                    new ShotId(shot),
                    screenplay().scenes().get(i / 2),
                    rendered(shot, false).take(),
                    range,
                    Transition.CUT,
                    List.of()));
        }
        return new PictureLocked(
                ref, "The Last Algorithm", FORMAT, cut, asset("timeline" + named(lock), "application/json"), lock);
    }

    /** Everything that comes of one picture lock. */
    public List<ProductionEvent> lock(int number) {
        Optional<Integer> lock = Optional.of(number);
        return List.of(picture(lock), mastered(lock), poster(lock), trailer(lock));
    }

    private static String named(Optional<Integer> lock) {
        return lock.map(number -> "-" + number).orElse("");
    }

    public FilmMastered mastered() {
        return mastered(Optional.empty());
    }

    private FilmMastered mastered(Optional<Integer> lock) {
        return new FilmMastered(
                ref,
                asset("film.mp4" + named(lock), "video/mp4"),
                new RationalTime(768, 24),
                new Captions(asset("srt", "application/x-subrip"), asset("vtt", "text/vtt")),
                List.of(new Stem("DX", asset("dx", "audio/wav"))),
                new Loudness(-14.1, -1.3, 6.2),
                lock);
    }

    public TrailerCut trailer() {
        return trailer(Optional.empty());
    }

    private TrailerCut trailer(Optional<Integer> lock) {
        return new TrailerCut(ref, asset("trailer" + named(lock), "video/mp4"), new RationalTime(240, 24), lock);
    }

    public PosterComposed poster() {
        return poster(Optional.empty());
    }

    private PosterComposed poster(Optional<Integer> lock) {
        Artist artist = Artist.hired("gemini", "gemini-3-pro-image", Optional.of(Money.of("0.134 USD")));
        return new PosterComposed(
                ref, asset("poster" + named(lock), "image/png"), 1080, 1620, lock, Optional.of(artist));
    }

    public WorkFailed failed(Step step, String what) {
        return new WorkFailed(ref, step, what, "no-such-thing", "It cannot be done.");
    }

    private AssetRef asset(String name, String mediaType) {
        return Optional.ofNullable(assets.get(name)).orElseGet(() -> new AssetRef(hash(ref + name), mediaType, 1_000));
    }

    private static String hash(String text) {
        return Json.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SceneId sceneOf(String shot) {
        return new SceneId(shot.substring(0, 1));
    }

    private static Scene scene(String id, String heading, Mood mood) {
        return new Scene(
                new SceneId(id),
                heading,
                new SetId("lab"),
                TimeOfDay.NIGHT,
                mood,
                1,
                "Sarah finds that Aria is more than she built.");
    }

    private static List<Shot> shots() {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < SHOTS.size(); i++) {
            String id = SHOTS.get(i);
            CharacterId speaker = i % 2 == 0 ? SARAH : ARIA;
            Brief brief = new Brief(
                    "Sarah leans into the light of the console while Aria flickers behind her.",
                    new CameraBrief(
                            i % 2 == 0 ? ShotSize.MS : ShotSize.CU,
                            i % 2 == 0 ? MoveKind.DOLLY_IN : MoveKind.STATIC,
                            Optional.of(35),
                            Optional.empty(),
                            0,
                            Optional.empty()),
                    List.of(),
                    List.of(new DialogueLine(
                            new LineId(id + ".1"),
                            speaker,
                            "You were never meant to remember this.",
                            Optional.of("quietly"),
                            false)),
                    Optional.empty(),
                    Transition.CUT,
                    List.of());
            shots.add(new Shot(
                    new ShotId(id),
                    sceneOf(id),
                    i,
                    i % 2 == 0 ? Link.OPENS : Link.CUTS,
                    brief,
                    Optional.of(EIGHT_SECONDS)));
        }
        return shots;
    }

    private static SetDesign lab() {
        Colour grey = new Colour("#404550");
        LightState night = new LightState("night", TimeOfDay.NIGHT, Weather.CLEAR, grey, List.of(), 0);
        SetSurfaces surfaces = new SetSurfaces(true, grey, grey, grey, List.of());
        return new SetDesign(
                new SetId("lab"), "Lab", new Extent(8, 3, 6), surfaces, List.of(), List.of(night), Map.of());
    }

    private static Style style() {
        return new Style("Night lab", StylePreset.CINEMATIC, List.of(), Map.of());
    }

    private static CastMember member(CharacterId id, String name) {
        return new CastMember(id, name, 1, dna(id.equals(ARIA) ? Form.HOLOGRAM : Form.HUMAN));
    }

    private static Dna dna(Form form) {
        Identity identity = new Identity(
                form,
                new Body(Build.SLIM, 1.68, 34),
                FaceShape.OVAL,
                new Colour("#E0B090"),
                new Eyes(new Colour("#3A6EA5")),
                new Hair(HairStyle.BOB, new Colour("#3B2A20")));
        Outfit outfit = new Outfit(
                "work",
                List.of(new Garment(GarmentKind.COAT, new Colour("#F4F1EA"), Optional.empty(), Optional.empty())));
        return new Dna(
                identity,
                List.of(outfit),
                new Voice("en-GB", "feminine", 60, 165),
                new Manner(Optional.empty(), Map.of(), Map.of()),
                Map.of());
    }
}
