package studio.backlot.render.animatic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.continuity.Presence;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.SetRepair;
import studio.backlot.render.weave.Stage;

/**
 * A script that can be drawn: its set holds, everybody is on it, and its camera has a lens and a place.
 *
 * @param warnings what had to be repaired, one sentence each
 */
record SoundScript(ShotScript script, List<String> warnings) {

    /** Lenses that a brief may ask for, millimetres. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 300;

    /** How far from a wall somebody stands at least, metres. */
    private static final double ARM = 0.25;

    SoundScript {
        warnings = List.copyOf(warnings);
    }

    static SoundScript of(ShotScript script) {
        List<String> warnings = new ArrayList<>();
        SetRepair.Repaired repaired = SetRepair.of(script.world().set());
        warnings.addAll(repaired.warnings());
        ShotWorld world = repaired.set().equals(script.world().set())
                ? script.world()
                : new ShotWorld(
                        repaired.set(), script.world().style(), script.world().cast());
        Stage stage = new Stage(repaired.set());
        Brief brief = script.shot().brief();
        CameraBrief camera = camera(brief.camera(), stage, warnings);
        Shot shot = camera.equals(brief.camera()) ? script.shot() : with(script.shot(), camera);
        SceneState before = state(script.before(), world, stage, warnings);
        SceneState after = state(script.after(), world, stage, warnings);
        ShotScript sound = new ShotScript(
                before,
                after,
                shot,
                world,
                script.format(),
                script.frames(),
                script.lines(),
                script.seed(),
                script.held());
        return new SoundScript(
                sound.equals(script) ? script : sound,
                warnings.stream().distinct().toList());
    }

    private static Shot with(Shot shot, CameraBrief camera) {
        Brief brief = shot.brief();
        Brief sound = new Brief(
                brief.action(),
                camera,
                brief.changes(),
                brief.dialogue(),
                brief.light(),
                brief.transition(),
                brief.ending(),
                brief.notes());
        return new Shot(shot.id(), shot.scene(), shot.order(), shot.link(), sound, shot.duration());
    }

    private static CameraBrief camera(CameraBrief asked, Stage stage, List<String> warnings) {
        Optional<Integer> lens = asked.lens().map(given -> Math.clamp(given, SHORTEST, LONGEST));
        if (!lens.equals(asked.lens())) {
            warnings.add("There is no lens of %d mm; the camera takes one of %d mm."
                    .formatted(asked.lens().orElseThrow(), lens.orElseThrow()));
        }
        double angle = Double.isFinite(asked.angle()) ? asked.angle() : 0;
        if (angle != asked.angle()) {
            warnings.add("The camera's angle is no number; it looks from the front.");
        }
        Optional<Double> height = asked.height().filter(Double::isFinite);
        if (height.isPresent() && (height.get() < 0 || (stage.interior() && height.get() > stage.height()))) {
            warnings.add("The camera was to be %s the %s; it stays in the room."
                    .formatted(height.get() < 0 ? "under" : "above", height.get() < 0 ? "floor" : "ceiling"));
        }
        return new CameraBrief(asked.size(), asked.move(), lens, asked.subject(), angle, height);
    }

    private static SceneState state(SceneState state, ShotWorld world, Stage stage, List<String> warnings) {
        Map<CharacterId, Presence> cast = new LinkedHashMap<>();
        state.cast().forEach((id, presence) -> cast.put(id, presence(id, presence, world, stage, warnings)));
        return new SceneState(
                state.set(), state.light(), cast, state.wings(), state.camera().filter(SoundScript::isPlaced));
    }

    private static boolean isPlaced(Camera camera) {
        return Double.isFinite(camera.position().x()
                        + camera.position().y()
                        + camera.position().z())
                && Double.isFinite(camera.pan() + camera.tilt() + camera.roll())
                && camera.lens() > 0;
    }

    private static Presence presence(
            CharacterId id, Presence presence, ShotWorld world, Stage stage, List<String> warnings) {
        Vector at = presence.position();
        boolean placed = Double.isFinite(at.x()) && Double.isFinite(at.y()) && Double.isFinite(at.z());
        Vector held = placed ? within(at, stage) : new Vector(0, 0, 0);
        double facing = Double.isFinite(presence.facing()) ? presence.facing() : 0;
        if (held.equals(at) && facing == presence.facing()) {
            return presence;
        }
        String name = world.cast().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(CastMember::name)
                .orElse(id.value());
        warnings.add(
                placed
                        ? "%s was to stand outside the set and stands at its edge.".formatted(name)
                        : "Nobody can find the place where %s was to stand; it is the middle of the set."
                                .formatted(name));
        return new Presence(
                presence.version(),
                held,
                facing,
                presence.pose(),
                presence.expression(),
                presence.outfit(),
                presence.gazeAt());
    }

    /** Between the walls, or not farther from open ground than it is wide. */
    private static Vector within(Vector at, Stage stage) {
        double room = stage.interior() ? -ARM : 2 * Math.max(stage.halfWidth(), stage.halfDepth());
        double x = Math.max(0.05, stage.halfWidth() + room);
        double z = Math.max(0.05, stage.halfDepth() + room);
        double top = stage.interior() ? Math.max(0, stage.height() - 0.5) : 60;
        boolean inside = Math.abs(at.x()) <= stage.halfWidth() + Math.max(0, room)
                && Math.abs(at.z()) <= stage.halfDepth() + Math.max(0, room)
                && at.y() >= 0
                && at.y() <= top;
        return inside
                ? at
                : new Vector(Math.clamp(at.x(), -x, x), Math.clamp(at.y(), 0, top), Math.clamp(at.z(), -z, z));
    }
}
