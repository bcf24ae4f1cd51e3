package studio.backlot.render.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.prompt.compile.ShotMaterial;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.shot.Remarks;
import studio.backlot.render.shot.ScriptedShot;

/** Shots that requests are compiled of. */
public final class PromptSamples {
    public static final Style COLD_LIGHT = new Style(
            "Cold light",
            StylePreset.CYBERPUNK,
            List.of(new Colour("#0E1726"), new Colour("#7FE3FF"), new Colour("#C8202F")),
            Map.of("grain", 0.25));

    private PromptSamples() {}

    /** All shots, by name. */
    public static Map<String, Material> all() {
        Map<String, Material> all = new LinkedHashMap<>();
        all.put("one-character", oneCharacter());
        all.put("two-characters-continue", twoCharacters());
        all.put("no-character", noCharacter());
        all.put("hologram", hologram());
        all.put("twenty-seconds", twentySeconds());
        all.put("retaken-between", retaken());
        all.put("retaken-upper-left", remarked());
        return all;
    }

    public static Material oneCharacter() {
        Brief brief = brief(
                "Emma looks up from her desk at the golden orb.",
                Samples.camera(ShotSize.MS, MoveKind.DOLLY_IN, Samples.EMMA, 0),
                List.of(Samples.change(Samples.EMMA, null, null, Pose.SIT, Expression.AWED)),
                List.of(),
                Optional.of("evening"),
                List.of("Her eyes widen slowly. She forgets the book."));
        return material(
                new Scene(SampleSets.atelier(), Samples.GHIBLI, List.of(Samples.emma(), orb())),
                shot("2A", Link.OPENS, brief, 5),
                Optional.empty(),
                List.of());
    }

    public static Material twoCharacters() {
        Brief brief = brief(
                "Sarah steps back from the terminal; Emma reaches for her sleeve.",
                Samples.camera(ShotSize.MS, MoveKind.STATIC, null, 0),
                List.of(
                        Samples.change(
                                Samples.SARAH, new double[] {-0.9, 0, -0.6}, 30.0, Pose.STAND, Expression.FEARFUL),
                        Samples.change(Samples.EMMA, null, null, Pose.REACH, Expression.TENDER)),
                List.of(
                        line("3B.1", Samples.SARAH, "It answered before I asked.", Optional.of("whispering")),
                        line("3B.2", Samples.EMMA, "Then don't ask.", Optional.empty()),
                        new DialogueLine(
                                new LineId("3B.3"), Samples.SARAH, "I never slept again.", Optional.empty(), true)),
                Optional.of("alarm"),
                List.of());
        Shot before = shot(
                "3A",
                Link.OPENS,
                brief(
                        "Sarah and Emma stand in the lab.",
                        Samples.camera(ShotSize.MLS, MoveKind.STATIC, null, 0),
                        List.of(),
                        List.of(),
                        Optional.of("night"),
                        List.of()),
                3);
        return material(
                new Scene(SampleSets.lab(), COLD_LIGHT, List.of(Samples.sarah(), Samples.emma())),
                shot("3B", Link.CONTINUES, brief, 0),
                Optional.of(before),
                List.of(new Material.Heard("Aria", "You are early.")));
    }

    public static Material noCharacter() {
        Brief brief = brief(
                "The wall screen wakes up in the empty lab.",
                new CameraBrief(
                        ShotSize.INSERT,
                        MoveKind.PAN_LEFT,
                        Optional.of(50),
                        Optional.of("wall-screen"),
                        0,
                        Optional.empty()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of("data runs over the screen"));
        return material(
                new Scene(SampleSets.lab(), COLD_LIGHT, List.of()),
                shot("1A", Link.OPENS, brief, 3),
                Optional.empty(),
                List.of());
    }

    public static Material hologram() {
        Brief brief = brief(
                "Aria breaks up while Sarah watches.",
                Samples.camera(ShotSize.MCU, MoveKind.STATIC, Samples.ARIA, 0),
                List.of(Samples.change(Samples.ARIA, null, null, Pose.FLOAT, Expression.FEARFUL)),
                List.of(line("4A.1", Samples.ARIA, "I am still here.", Optional.of("voice breaking"))),
                Optional.empty(),
                List.of("glitch at the edges"));
        return material(
                new Scene(SampleSets.lab(), Samples.CINEMATIC, List.of(aria(), Samples.sarah())),
                shot("4A", Link.OPENS, brief, 6),
                Optional.empty(),
                List.of());
    }

    public static Material twentySeconds() {
        return walk(20);
    }

    /** A shot of so many seconds. */
    public static Material walk(int seconds) {
        Brief brief = brief(
                "Emma walks along the shelves and reads the spines.",
                Samples.camera(ShotSize.FS, MoveKind.TRUCK_RIGHT, Samples.EMMA, 0),
                List.of(Samples.change(Samples.EMMA, new double[] {1.8, 0, 1.9}, 180.0, Pose.WALK, Expression.CURIOUS)),
                List.of(line("5A.1", Samples.EMMA, "One of you knows the way.", Optional.empty())),
                Optional.empty(),
                List.of());
        return material(
                new Scene(SampleSets.atelier(), Samples.GHIBLI, List.of(Samples.emma())),
                shot("5A", Link.OPENS, brief, seconds),
                Optional.empty(),
                List.of());
    }

    /** A shot of four seconds between two takes that are there already. */
    public static Material retaken() {
        return retaken(Link.CONTINUES, 4);
    }

    /** The same by another link, and of another length. */
    public static Material retaken(Link link, int seconds) {
        Shot before = shot("6A", Link.OPENS, walking("Emma comes to the bench."), 3);
        Material material = material(
                new Scene(SampleSets.atelier(), Samples.GHIBLI, List.of(Samples.emma())),
                shot("6B", link, walking("Emma turns to the window."), seconds),
                Optional.of(before).filter(_ -> link == Link.CONTINUES),
                List.of());
        Material.Supply supply = material.supply();
        return new Material(
                material.shot(),
                material.passage(),
                material.world(),
                material.timing(),
                supply.ending(Optional.of(new Reference(
                        Reference.Role.LAST_FRAME,
                        "the shot after",
                        Optional.of(SampleShots.asset("first frame of 6C", "image/png"))))),
                material.context());
    }

    /** Taken again with a note that is meant for a part of the frame and of the shot. */
    public static Material remarked() {
        ReviewDecided review = new ReviewDecided(
                new ProductionRef(new ProjectId("film"), 1),
                new SceneId("7"),
                new ShotId("7A"),
                "7A-1",
                ReviewDecision.RETAKE,
                List.of("the window is open."),
                Optional.of(new ScreenRegion(0, 0, 0.3, 0.3)),
                Optional.of(new TimeRange(new RationalTime(29, 24), new RationalTime(19, 24))),
                "director");
        Brief brief = brief(
                "Emma looks out of the window.",
                Samples.camera(ShotSize.MLS, MoveKind.STATIC, Samples.EMMA, 0),
                List.of(),
                List.of(),
                Optional.empty(),
                Remarks.of(review));
        return material(
                new Scene(SampleSets.atelier(), Samples.GHIBLI, List.of(Samples.emma())),
                shot("7A", Link.OPENS, brief, 4),
                Optional.empty(),
                List.of());
    }

    private static Brief walking(String action) {
        return brief(
                action,
                Samples.camera(ShotSize.MLS, MoveKind.STATIC, Samples.EMMA, 0),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** A place, a look and the people in it. */
    public record Scene(SetDesign set, Style style, List<CastMember> cast) {
        ShotWorld world() {
            return new ShotWorld(set, style, cast);
        }
    }

    /** The material of a shot as the service makes it, with a portrait of everyone. */
    public static Material material(Scene scene, Shot shot, Optional<Shot> after, List<Material.Heard> heard) {
        ShotWorld world = scene.world();
        SceneState before = after.map(first -> scripted(request(first, world), SceneState.opening(first, world))
                        .after())
                .orElseGet(() -> SceneState.opening(shot, world));
        ShotRequested request = request(shot, world);
        Map<CharacterId, AssetRef> portraits = scene.cast().stream()
                .collect(Collectors.toMap(
                        CastMember::id, member -> SampleShots.asset("portrait of " + member.id(), "image/png")));
        Optional<Reference> previous = after.map(first -> new Reference(
                Reference.Role.FIRST_FRAME,
                "shot " + first.id(),
                Optional.of(SampleShots.asset("last frame of " + first.id(), "image/png"))));
        Material.Supply supply = new Material.Supply(portraits, Optional.empty(), Optional.empty(), previous)
                .on(Reference.plate(world.set().id(), SampleShots.asset("plate", "image/png")));
        return ShotMaterial.of(request, scripted(request, before), supply, new Material.Context(request.seed(), heard));
    }

    private static ShotRequested request(Shot shot, ShotWorld world) {
        return new ShotRequested(
                new ProductionRef(new ProjectId("sample"), 1),
                shot.scene(),
                shot,
                Optional.empty(),
                world,
                FilmFormat.HD_720P24,
                8_421_337_004_159_117L);
    }

    private static ScriptedShot scripted(ShotRequested request, SceneState before) {
        Map<LineId, Recording> recordings = request.shot().brief().dialogue().stream()
                .collect(Collectors.toMap(DialogueLine::id, line -> SampleShots.recording(line.id(), 1.5)));
        return ScriptedShot.of(request, before, recordings);
    }

    /** A shot of so many seconds; 0 for as long as its lines take. */
    public static Shot shot(String id, Link link, Brief brief, int seconds) {
        Optional<RationalTime> length = seconds == 0 ? Optional.empty() : Optional.of(new RationalTime(seconds, 1));
        return new Shot(new ShotId(id), new SceneId(id.substring(0, 1)), 0, link, brief, length);
    }

    private static Brief brief(
            String action,
            CameraBrief camera,
            List<CharacterChange> changes,
            List<DialogueLine> lines,
            Optional<String> light,
            List<String> notes) {
        return new Brief(action, camera, changes, lines, light, Transition.CUT, notes);
    }

    private static DialogueLine line(String id, CharacterId who, String text, Optional<String> manner) {
        return new DialogueLine(new LineId(id), who, text, manner, false);
    }

    private static CastMember orb() {
        Map<String, Map<String, String>> palette = new LinkedHashMap<>();
        palette.put("joy", Map.of("glow", "1.2"));
        palette.put("calm", Map.of("glow", "1.0"));
        return with(
                Samples.orb(),
                new Manner(Optional.empty(), Map.of("idle", "gentle pulsing"), palette),
                Map.of("core", "golden energy"));
    }

    private static CastMember aria() {
        Map<String, Map<String, String>> palette = new LinkedHashMap<>();
        palette.put("fear", Map.of("glow", "1.4"));
        palette.put("joy", Map.of("glow", "1.2"));
        Map<String, String> genetics = new LinkedHashMap<>();
        genetics.put("core", "cold blue filament");
        genetics.put("surface", "flowing circuit patterns");
        return with(
                Samples.aria(),
                new Manner(
                        Optional.empty(),
                        Map.of("glitch", "shape lost for three frames"),
                        palette,
                        Map.of("sarah", "steadies her glow", "emma", "turns away")),
                genetics);
    }

    private static CastMember with(CastMember member, Manner manner, Map<String, String> genetics) {
        Dna dna = member.dna();
        return new CastMember(
                member.id(),
                member.name(),
                member.version(),
                new Dna(dna.identity(), dna.wardrobe(), dna.voice(), manner, genetics));
    }

    /** So many people who differ in nothing but their names. */
    public static List<CastMember> people(int count) {
        List<CastMember> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(SampleShots.person("person-" + i, "Person " + i, "en"));
        }
        return people;
    }

    /** A model of Veo whose longer shots are made by extension. */
    public static Profile extending(String id) {
        return Catalogue.with("- id: %s\n  abilities: {lengths: {extension: {used: true}}}".formatted(id))
                .profile(id)
                .orElseThrow();
    }

    /** The same model, if it read so many tokens. */
    public static Profile reading(Profile profile, int tokens) {
        Abilities able = profile.abilities();
        Abilities.Words words = new Abilities.Words(
                tokens,
                able.words().negative(),
                able.words().negativeWithReferences(),
                able.words().speech());
        return new Profile(
                profile.id(),
                profile.model(),
                profile.dialect(),
                profile.evidence(),
                new Abilities(
                        able.lengths(),
                        able.resolutions(),
                        able.aspectRatios(),
                        able.pictures(),
                        words,
                        able.seedBits(),
                        able.frameRate()),
                profile.parameters(),
                profile.fixed(),
                profile.offer());
    }
}
