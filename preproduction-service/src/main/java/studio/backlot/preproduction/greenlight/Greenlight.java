package studio.backlot.preproduction.greenlight;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.problem.ErrorCode;
import studio.backlot.preproduction.PreproductionError;

/** Everything that a complete revision asks of sound and picture. */
final class Greenlight {

    private final ScreenplayPublished screenplay;
    private final StoryboardPublished storyboard;
    private final Map<CharacterId, CastMember> cast;
    private final Map<SceneId, Scene> scenes;
    private final Map<SetId, SetDesign> sets;

    Greenlight(ScreenplayPublished screenplay, StoryboardPublished storyboard, List<CastMember> cast) {
        this.screenplay = screenplay;
        this.storyboard = storyboard;
        this.cast = cast.stream().collect(toMap(CastMember::id, identity(), (a, b) -> b, LinkedHashMap::new));
        this.scenes = screenplay.scenes().stream().collect(toMap(Scene::id, identity()));
        this.sets = storyboard.sets().stream().collect(toMap(SetDesign::id, identity()));
    }

    /** The greenlight, or the plan that is wanted, and its requests, dialogue first; where a shot names what there is not, only that. */
    List<Event> events() {
        List<Event> failures =
                storyboard.shots().stream().flatMap(this::missing).toList();
        if (!failures.isEmpty()) {
            return failures;
        }
        List<ShotRequested> requests = Wanted.of(requests(), screenplay.part());
        List<Event> events = new ArrayList<>();
        events.add(beginning(requests.stream().map(ShotRequested::shot).toList()));
        requests.forEach(request ->
                request.shot().brief().dialogue().forEach(line -> events.add(dialogue(request.shot(), line))));
        events.addAll(requests);
        return events;
    }

    private Event beginning(List<Shot> shots) {
        Map<Boolean, List<Shot>> inCut = shots.stream().collect(partitioningBy(screenplay.part()::has));
        return switch (screenplay.purpose()) {
            case MAKE ->
                new ProductionGreenlit(
                        production(),
                        screenplay.title(),
                        screenplay.format(),
                        storyboard.style(),
                        scenesOf(inCut.get(true)),
                        inCut.get(true),
                        List.copyOf(cast.values()),
                        inCut.get(false));
            case PLAN ->
                new PlanRequested(production(), shots.stream().map(Shot::id).toList(), List.copyOf(cast.values()));
        };
    }

    /** Of an excerpt only those scenes that are in it. */
    private List<Scene> scenesOf(List<Shot> shots) {
        Set<SceneId> shown = shots.stream().map(Shot::scene).collect(toSet());
        return screenplay.scenes().stream()
                .filter(scene -> screenplay.part().isWhole() || shown.contains(scene.id()))
                .toList();
    }

    private Stream<Event> missing(Shot shot) {
        Scene scene = scenes.get(shot.scene());
        if (scene == null) {
            return Stream.of(
                    failed(shot, PreproductionError.UNKNOWN_SCENE, "There is no scene %s.".formatted(shot.scene())));
        }
        Stream<Event> set = sets.containsKey(scene.set())
                ? Stream.of()
                : Stream.of(failed(
                        shot,
                        PreproductionError.UNKNOWN_SET,
                        "Scene %s plays in '%s', which is not a set of this production."
                                .formatted(scene.id(), scene.set())));
        return Stream.concat(
                set,
                characters(shot)
                        .filter(character -> !cast.containsKey(character))
                        .map(character -> failed(
                                shot,
                                PreproductionError.UNKNOWN_CHARACTER,
                                "'%s' is not in the cast.".formatted(character))));
    }

    private WorkFailed failed(Shot shot, ErrorCode code, String detail) {
        return new WorkFailed(production(), Step.BREAKDOWN, shot.id().value(), code.slug(), detail);
    }

    private DialogueRequested dialogue(Shot shot, DialogueLine line) {
        CastMember speaker = cast.get(line.character());
        if (speaker == null) {
            throw new IllegalStateException("checked before: " + line.character());
        }
        return new DialogueRequested(
                production(), shot.scene(), shot.id(), line, speaker.dna().voice(), screenplay.intent());
    }

    /** Of all shots: what people wear in one scene can depend on another. */
    private List<ShotRequested> requests() {
        Map<SceneId, Set<CharacterId>> onStage = storyboard.shots().stream()
                .collect(groupingBy(Shot::scene, flatMapping(Greenlight::characters, toSet())));
        Map<SceneId, ShotId> last = new HashMap<>();
        StoryDayWardrobe wardrobe = new StoryDayWardrobe(cast);
        return storyboard.shots().stream()
                .map(shot -> {
                    Optional<ShotId> before = Optional.ofNullable(last.put(shot.scene(), shot.id()));
                    Set<CharacterId> people = onStage.getOrDefault(shot.scene(), Set.of());
                    int storyDay = scene(shot).storyDay();
                    Map<CharacterId, String> worn = before.isEmpty() ? wardrobe.on(storyDay, people) : Map.of();
                    wardrobe.note(storyDay, shot);
                    return request(shot, before, people, worn);
                })
                .toList();
    }

    private Scene scene(Shot shot) {
        Scene scene = scenes.get(shot.scene());
        if (scene == null) {
            throw new IllegalStateException("checked before: " + shot.id());
        }
        return scene;
    }

    private ShotRequested request(
            Shot shot, Optional<ShotId> before, Set<CharacterId> onStage, Map<CharacterId, String> worn) {
        SetDesign set = sets.get(scene(shot).set());
        if (set == null) {
            throw new IllegalStateException("checked before: " + shot.id());
        }
        ShotWorld world = new ShotWorld(
                set,
                storyboard.style(),
                cast.values().stream()
                        .filter(member -> onStage.contains(member.id()))
                        .toList(),
                worn);
        return new ShotRequested(
                production(),
                shot.scene(),
                shot,
                shot.link() == Link.OPENS ? Optional.empty() : before,
                world,
                screenplay.format(),
                UniversalSeed.of(
                        production().project(), shot.scene(), storyboard.style().name()),
                screenplay.intent(),
                screenplay.tier(),
                screenplay.engine());
    }

    /** Whom a shot shows or hears. */
    private static Stream<CharacterId> characters(Shot shot) {
        return Stream.concat(
                        shot.brief().changes().stream().map(CharacterChange::character),
                        shot.brief().dialogue().stream().map(DialogueLine::character))
                .distinct();
    }

    private ProductionRef production() {
        return screenplay.production();
    }
}
