package studio.backlot.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.json.Json;
import studio.backlot.render.shot.DefaultWorld;

/** A shot to begin with; each method gives another one that differs in one thing. */
public record SampleShots(
        ProductionRef production,
        String id,
        int order,
        Link link,
        Optional<String> follows,
        String action,
        List<DialogueLine> lines,
        Optional<RationalTime> duration,
        List<CastMember> cast,
        Transition begins) {
    public static final FilmFormat SMALL = new FilmFormat(192, 108, 24);
    private static final SceneId SCENE = new SceneId("1");

    public static SampleShots of(String project) {
        return new SampleShots(
                new ProductionRef(new ProjectId(project), 1),
                "1A",
                0,
                Link.OPENS,
                Optional.empty(),
                "Emma looks up from " + project + ".",
                List.of(),
                Optional.of(new RationalTime(12, 24)),
                List.of(emma()),
                Transition.CUT);
    }

    public SampleShots revision(int revision) {
        ProductionRef other = new ProductionRef(production.project(), revision);
        return new SampleShots(other, id, order, link, follows, action, lines, duration, cast, begins);
    }

    public SampleShots shot(String newId, int newOrder) {
        return new SampleShots(production, newId, newOrder, link, follows, action, lines, duration, cast, begins);
    }

    public SampleShots after(String previous, Link newLink) {
        return new SampleShots(
                production, id, order, newLink, Optional.of(previous), action, lines, duration, cast, begins);
    }

    public SampleShots beginning(Transition how) {
        return new SampleShots(production, id, order, link, follows, action, lines, duration, cast, how);
    }

    public SampleShots doing(String newAction) {
        return new SampleShots(production, id, order, link, follows, newAction, lines, duration, cast, begins);
    }

    public SampleShots lasting(RationalTime length) {
        return new SampleShots(production, id, order, link, follows, action, lines, Optional.of(length), cast, begins);
    }

    public SampleShots asLongAsItTakes() {
        return new SampleShots(production, id, order, link, follows, action, lines, Optional.empty(), cast, begins);
    }

    public SampleShots with(CastMember... people) {
        return new SampleShots(production, id, order, link, follows, action, lines, duration, List.of(people), begins);
    }

    public SampleShots saying(String... words) {
        List<DialogueLine> said = new ArrayList<>();
        for (String text : words) {
            said.add(new DialogueLine(
                    new LineId(id + "." + (said.size() + 1)), new CharacterId("emma"), text, Optional.empty(), false));
        }
        return new SampleShots(production, id, order, link, follows, action, said, duration, cast, begins);
    }

    public Shot shot() {
        return shot(MoveKind.STATIC);
    }

    private Shot shot(MoveKind move) {
        Brief brief = new Brief(
                action,
                new CameraBrief(ShotSize.MS, move, Optional.empty(), Optional.empty(), 0, Optional.empty()),
                List.of(),
                lines,
                Optional.empty(),
                begins,
                List.of());
        return new Shot(new ShotId(id), SCENE, order, link, brief, duration);
    }

    public ShotRequested requested() {
        return moving(MoveKind.STATIC);
    }

    /** With a camera that does not stand still. */
    public ShotRequested moving(MoveKind move) {
        return new ShotRequested(
                production,
                SCENE,
                shot(move),
                follows.map(ShotId::new),
                new ShotWorld(DefaultWorld.SET, DefaultWorld.STYLE, cast),
                SMALL,
                7);
    }

    /** The same request of a film that is planned and not made. */
    public static ShotRequested planned(ShotRequested request) {
        return new ShotRequested(
                request.production(),
                request.scene(),
                request.shot(),
                request.follows(),
                request.world(),
                request.format(),
                request.seed(),
                Optional.of(Intent.PLAN),
                request.tier(),
                request.engine());
    }

    /** The same request of a draft. */
    public static ShotRequested drafted(ShotRequested request) {
        return new ShotRequested(
                request.production(),
                request.scene(),
                request.shot(),
                request.follows(),
                request.world(),
                Tier.DRAFT.of(request.format()),
                request.seed(),
                request.intent(),
                Optional.of(Tier.DRAFT),
                request.engine());
    }

    /** The same greenlight of a draft. */
    public static ProductionGreenlit drafted(ProductionGreenlit film) {
        return new ProductionGreenlit(
                film.production(),
                film.title(),
                Tier.DRAFT.of(film.format()),
                film.style(),
                film.scenes(),
                film.shots(),
                film.cast());
    }

    /** The same request of a film in another format that a model is named for. */
    public static ShotRequested filmedBy(String model, FilmFormat format, ShotRequested request) {
        return new ShotRequested(
                request.production(),
                request.scene(),
                request.shot(),
                request.follows(),
                request.world(),
                format,
                request.seed(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(EngineChoice.named(model)));
    }

    /** Its line number {@code index}, recorded with this length. */
    public DialogueRecorded recorded(int index, double seconds) {
        return new DialogueRecorded(
                production, SCENE, new ShotId(id), recording(lines.get(index).id(), seconds));
    }

    public ProductionGreenlit greenlitWith(SampleShots... others) {
        List<Shot> shots = new ArrayList<>(List.of(shot()));
        for (SampleShots other : others) {
            shots.add(other.shot());
        }
        Scene scene =
                new Scene(SCENE, "INT. STAGE - DAY", DefaultWorld.SET.id(), TimeOfDay.DAY, Mood.CALM, 1, "Emma waits.");
        return new ProductionGreenlit(production, "A sample", SMALL, DefaultWorld.STYLE, List.of(scene), shots, cast);
    }

    public static Recording recording(LineId line, double seconds) {
        return new Recording(
                line,
                asset("sound of " + line + " " + seconds, "audio/wav"),
                RationalTime.ofSeconds(seconds, 48_000),
                List.of(
                        new MouthKey(RationalTime.zero(48_000), Mouth.D),
                        new MouthKey(RationalTime.ofSeconds(seconds, 48_000), Mouth.X)),
                List.of(0.2, 0.2));
    }

    public static AssetRef asset(String content, String mediaType) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new AssetRef(Json.sha256(bytes), mediaType, bytes.length);
    }

    public static CastMember emma() {
        return person("emma", "Emma", "en");
    }

    public static CastMember person(String id, String name, String language) {
        Identity identity = new Identity(
                Form.HUMAN,
                new Body(Build.SLIM, 1.68, 26),
                FaceShape.OVAL,
                new Colour("#F2C9A8"),
                new Eyes(new Colour("#4A7C59")),
                new Hair(HairStyle.BOB, new Colour("#5B3A29")));
        List<Outfit> wardrobe = List.of(
                new Outfit(
                        "sweater",
                        List.of(garment(GarmentKind.SWEATER, "#2F6FA8"), garment(GarmentKind.TROUSERS, "#3B3B45"))),
                new Outfit("coat", List.of(garment(GarmentKind.COAT, "#7A4E2D"))));
        Manner manner = new Manner(Optional.empty(), Map.of(), Map.of());
        Voice voice = new Voice(language, "feminine", 60, 165);
        return new CastMember(new CharacterId(id), name, 1, new Dna(identity, wardrobe, voice, manner, Map.of()));
    }

    private static Garment garment(GarmentKind kind, String colour) {
        return new Garment(kind, new Colour(colour), Optional.empty(), Optional.empty());
    }
}
