package studio.backlot.render.prompt.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.words.Moment;

/**
 * A shot's material taken apart, so that its set and its people can be asked for one by one. Both halves have the same camera,
 * length, frame and light. Nothing of the people is in the plate's, and nothing of the set's pieces in the characters': who changes one half changes
 * the request of that half alone. Neither goes on from a frame, because what a film's frames show is both.
 */
public final class HalfMaterial {
    private static final String EMPTY =
            "The place lies empty and still: nobody is in it from the first frame to the last";

    /** Room enough for everyone, whatever the set measures. */
    private static final Extent ROOM = new Extent(20, 6, 20);

    private HalfMaterial() {}

    /** Whether somebody is seen at some time of a shot. */
    public static boolean isPeopled(Material whole) {
        RationalTime duration = whole.timing().duration();
        TimeRange all = new TimeRange(RationalTime.zero(duration.rate()), duration);
        return !new Moment(whole, 1, 1, Optional.of(all)).inFrame().isEmpty();
    }

    /** The set without people. */
    public static Material plate(Material whole) {
        Brief brief = whole.shot().brief();
        Optional<String> piece = brief.camera().subject().filter(subject -> whole.world().cast().stream()
                .noneMatch(member -> member.id().value().equals(subject)));
        CameraBrief camera = new CameraBrief(
                brief.camera().size(),
                brief.camera().move(),
                brief.camera().lens(),
                piece,
                brief.camera().angle(),
                brief.camera().height());
        return new Material(
                shot(whole, new Brief(EMPTY, camera, List.of(), List.of(), brief.light(), Transition.CUT, List.of())),
                passage(
                        whole,
                        empty(whole.passage().before()),
                        empty(whole.passage().after())),
                new ShotWorld(whole.world().set(), whole.world().style(), List.of()),
                new Material.Timing(whole.timing().format(), whole.timing().duration(), List.of()),
                new Material.Supply(
                        Map.of(), whole.supply().plate(), whole.supply().style(), Optional.empty()),
                new Material.Context(whole.context().seed(), List.of()));
    }

    /** The people before an even ground. */
    public static Material characters(Material whole, KeyGround ground) {
        Brief brief = whole.shot().brief();
        String action =
                "%s; they alone are filmed, whole, and everything behind, below and before them is one even %s without shadows"
                        .formatted(clause(brief.action()), ground.words());
        return new Material(
                shot(
                        whole,
                        new Brief(
                                action,
                                brief.camera(),
                                brief.changes(),
                                brief.dialogue(),
                                brief.light(),
                                Transition.CUT,
                                brief.notes())),
                whole.passage(),
                new ShotWorld(
                        backdrop(whole.world().set(), ground),
                        whole.world().style(),
                        whole.world().cast(),
                        whole.world().worn()),
                whole.timing(),
                new Material.Supply(whole.supply().portraits(), Optional.empty(), Optional.empty(), Optional.empty()),
                whole.context());
    }

    private static String clause(String action) {
        String line = action.strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static Shot shot(Material whole, Brief brief) {
        Shot shot = whole.shot();
        return new Shot(shot.id(), shot.scene(), shot.order(), Link.OPENS, brief, shot.duration());
    }

    private static Material.Passage passage(Material whole, SceneState before, SceneState after) {
        return new Material.Passage(before, after, whole.passage().cameras());
    }

    private static SceneState empty(SceneState state) {
        return new SceneState(state.set(), state.light(), Map.of(), Map.of(), state.camera());
    }

    /** The light stays, because it falls on the people. */
    private static SetDesign backdrop(SetDesign set, KeyGround ground) {
        SetSurfaces even = new SetSurfaces(
                set.surfaces().interior(), ground.colour(), ground.colour(), ground.colour(), List.of());
        return new SetDesign(
                new SetId("backdrop"),
                "A bare backdrop of " + ground.words() + ", lit evenly",
                ROOM,
                even,
                List.of(),
                set.lights(),
                Map.of());
    }
}
