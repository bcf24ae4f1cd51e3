package studio.backlot.preproduction.greenlight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.*;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;

/** Small productions: Sarah and Aria, a lab, two scenes. */
public final class Productions {

    private Productions() {}

    public static ScreenplayPublished screenplay() {
        return screenplay("test-film");
    }

    public static ScreenplayPublished screenplay(String project) {
        return new ScreenplayPublished(
                production(project),
                "Test Film",
                FilmFormat.HD_720P24,
                List.of(scene("1", TimeOfDay.NIGHT), scene("2", TimeOfDay.DAWN)),
                List.of(source("sarah"), source("aria")));
    }

    public static StoryboardPublished storyboard(List<Shot> shots) {
        return storyboard("test-film", shots);
    }

    public static StoryboardPublished storyboard(String project, List<Shot> shots) {
        return new StoryboardPublished(
                production(project),
                new Style("Plain", StylePreset.CINEMATIC, List.of(), Map.of()),
                List.of(lab()),
                shots);
    }

    public static ProductionRef production(String project) {
        return new ProductionRef(new ProjectId(project), 1);
    }

    /** A shot in which {@code speaker} says one line. */
    public static Shot shot(String id, String scene, Link link, String speaker) {
        return new Shot(
                new ShotId(id),
                new SceneId(scene),
                0,
                link,
                new Brief(
                        "Someone speaks.",
                        new CameraBrief(
                                ShotSize.MS, MoveKind.STATIC, Optional.empty(), Optional.empty(), 0, Optional.empty()),
                        List.of(),
                        List.of(new DialogueLine(
                                new LineId(id + ".1"),
                                new CharacterId(speaker),
                                "Who is there?",
                                Optional.empty(),
                                false)),
                        Optional.empty(),
                        Transition.CUT,
                        List.of()),
                Optional.empty());
    }

    public static CastMember member(String name) {
        return new CastMember(new CharacterId(name), name, 1, dna(name));
    }

    private static CharacterSource source(String name) {
        return new CharacterSource(new CharacterId(name), name, dna(name));
    }

    private static Dna dna(String name) {
        return new Dna(
                new Identity(
                        Form.HUMAN,
                        new Body(Build.SLIM, 1.7, 30),
                        FaceShape.OVAL,
                        new Colour("#E8B998"),
                        new Eyes(new Colour("#5A4632")),
                        new Hair(HairStyle.BOB, new Colour("#2B1D14"))),
                List.of(),
                new Voice("en-GB", "feminine", name.length() * 10, 160),
                new Manner(Optional.empty(), Map.of(), Map.of()),
                Map.of());
    }

    private static Scene scene(String id, TimeOfDay time) {
        return new Scene(new SceneId(id), "INT. LAB", new SetId("lab"), time, Mood.CALM, 1, "They talk.");
    }

    private static SetDesign lab() {
        Colour grey = new Colour("#808080");
        return new SetDesign(
                new SetId("lab"),
                "Lab",
                new Extent(8, 3, 6),
                new SetSurfaces(true, grey, grey, grey, List.of()),
                List.of(),
                List.of(new LightState("night", TimeOfDay.NIGHT, Weather.CLEAR, grey, List.of(), 0)),
                Map.of());
    }
}
