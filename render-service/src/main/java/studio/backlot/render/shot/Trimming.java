package studio.backlot.render.shot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;
import studio.backlot.render.continuity.Presence;
import studio.backlot.render.continuity.SceneState;

/**
 * Takes everything out of a script that its picture is not drawn from: numbers and ids, voices, people who are elsewhere,
 * clothes that nobody wears, lights that are off, words for models, and transitions, which the cut makes. The renderer is given the trimmed script and the take's key is its hash,
 * so that an edit elsewhere keeps the take, and a key never lies.
 */
final class Trimming {
    private static final ShotId A_SHOT = new ShotId("shot");
    private static final SceneId A_SCENE = new SceneId("scene");

    /** A new version may differ in the voice alone; what the picture shows of it is in the cast. */
    private static final int ANY_VERSION = 1;

    private static final Voice A_VOICE = new Voice("en", "neutral", 50, 160);

    private Trimming() {}

    static ShotScript of(ShotScript script) {
        Set<CharacterId> inIt = Stream.of(script.before(), script.after())
                .flatMap(state -> state.cast().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new ShotScript(
                state(script.before(), inIt),
                state(script.after(), inIt),
                shot(script.shot()),
                world(script, inIt),
                script.format(),
                script.frames(),
                IntStream.range(0, script.lines().size())
                        .mapToObj(i -> line(script.lines().get(i), number(i)))
                        .toList(),
                script.seed(),
                script.held());
    }

    private static SceneState state(SceneState state, Set<CharacterId> inIt) {
        return new SceneState(
                state.set(), state.light(), those(state.cast(), inIt), those(state.wings(), inIt), state.camera());
    }

    private static Map<CharacterId, Presence> those(Map<CharacterId, Presence> everyone, Set<CharacterId> inIt) {
        Map<CharacterId, Presence> some = new LinkedHashMap<>();
        everyone.forEach((id, presence) -> {
            if (inIt.contains(id)) {
                some.put(id, presence.ofVersion(ANY_VERSION));
            }
        });
        return some;
    }

    private static Shot shot(Shot shot) {
        Brief brief = shot.brief();
        List<DialogueLine> lines = IntStream.range(0, brief.dialogue().size())
                .mapToObj(i -> {
                    DialogueLine line = brief.dialogue().get(i);
                    return new DialogueLine(number(i), line.character(), line.text(), line.manner(), line.offScreen());
                })
                .toList();
        Brief trimmed = new Brief(
                brief.action(), brief.camera(), brief.changes(), lines, brief.light(), Transition.CUT, brief.notes());
        return new Shot(A_SHOT, A_SCENE, 0, shot.link(), trimmed, Optional.empty());
    }

    private static ShotWorld world(ShotScript script, Set<CharacterId> inIt) {
        ShotWorld world = script.world();
        List<CastMember> cast = world.cast().stream()
                .filter(member -> inIt.contains(member.id()))
                .map(member -> member(member, script))
                .toList();
        return new ShotWorld(set(world.set(), script), world.style().drawn(), cast);
    }

    private static CastMember member(CastMember member, ShotScript script) {
        Set<String> worn = Stream.of(script.before(), script.after())
                .flatMap(state -> Stream.of(state.cast(), state.wings()))
                .flatMap(people -> Optional.ofNullable(people.get(member.id())).stream())
                .map(Presence::outfit)
                .collect(Collectors.toUnmodifiableSet());
        Dna dna = member.dna();
        List<Outfit> outfits = dna.wardrobe().stream()
                .filter(outfit -> worn.contains(outfit.name()))
                .toList();
        return new CastMember(
                member.id(), member.name(), 1, new Dna(dna.identity(), outfits, A_VOICE, dna.manner(), dna.genetics()));
    }

    private static SetDesign set(SetDesign set, ShotScript script) {
        List<LightState> lights = set.lights().stream()
                .filter(light -> light.name().equals(script.before().light())
                        || light.name().equals(script.after().light()))
                .toList();
        return new SetDesign(
                set.id(),
                set.name(),
                set.size(),
                set.surfaces(),
                set.pieces(),
                lights.isEmpty() ? set.lights() : lights,
                set.physics());
    }

    private static SpokenLine line(SpokenLine line, LineId number) {
        PlacedLine placed = line.placed();
        Recording recording = line.recording();
        return new SpokenLine(
                new PlacedLine(number, placed.character(), placed.text(), placed.range(), placed.sound()),
                new Recording(
                        number, recording.sound(), recording.duration(), recording.mouths(), recording.loudness()));
    }

    private static LineId number(int index) {
        return new LineId(Integer.toString(index + 1));
    }
}
