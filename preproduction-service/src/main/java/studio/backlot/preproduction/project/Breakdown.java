package studio.backlot.preproduction.project;

import java.util.List;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;

/** What each scene needs: place, people, lines and shots. */
public record Breakdown(List<SceneNeeds> scenes) {

    /**
     * A scene's needs.
     *
     * @param dressing names of the pieces that stand in its set
     */
    public record SceneNeeds(
            SceneId scene,
            String heading,
            int storyDay,
            SetId set,
            List<String> dressing,
            List<CharacterId> cast,
            Counts counts) {}

    /** How much of it there is. */
    public record Counts(int shots, int lines, int words) {}

    static Breakdown of(ScreenplayPublished screenplay, StoryboardPublished storyboard) {
        return new Breakdown(screenplay.scenes().stream()
                .map(scene -> needs(scene, storyboard))
                .toList());
    }

    private static SceneNeeds needs(Scene scene, StoryboardPublished storyboard) {
        List<Shot> shots = storyboard.shots().stream()
                .filter(shot -> shot.scene().equals(scene.id()))
                .toList();
        List<DialogueLine> lines =
                shots.stream().flatMap(shot -> shot.brief().dialogue().stream()).toList();
        return new SceneNeeds(
                scene.id(),
                scene.heading(),
                scene.storyDay(),
                scene.set(),
                dressing(scene, storyboard.sets()),
                shots.stream()
                        .flatMap(Breakdown::characters)
                        .distinct()
                        .sorted()
                        .toList(),
                new Counts(shots.size(), lines.size(), words(lines)));
    }

    private static List<String> dressing(Scene scene, List<SetDesign> sets) {
        return sets.stream()
                .filter(set -> set.id().equals(scene.set()))
                .flatMap(set -> set.pieces().stream())
                .map(piece -> piece.name())
                .toList();
    }

    private static Stream<CharacterId> characters(Shot shot) {
        return Stream.concat(
                shot.brief().changes().stream().map(CharacterChange::character),
                shot.brief().dialogue().stream().map(DialogueLine::character));
    }

    private static int words(List<DialogueLine> lines) {
        return lines.stream()
                .mapToInt(line -> line.text().strip().split("\\s+").length)
                .sum();
    }
}
