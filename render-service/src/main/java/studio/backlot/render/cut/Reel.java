package studio.backlot.render.cut;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.cut.diff.CutSheet;

/**
 * All that the cut of a revision is a function of.
 *
 * @param takes that were circled for it so far
 * @param edited the cut that an editor made of them; as the screenplay has it when absent
 */
public record Reel(ProductionGreenlit greenlit, Map<ShotId, ShotRendered> takes, Optional<CutSheet> edited) {

    public Reel {
        takes = Map.copyOf(takes);
    }

    /** The same takes as an editor cut them. */
    public Reel as(CutSheet sheet) {
        return new Reel(greenlit, takes, Optional.of(sheet));
    }

    /** The same takes as the screenplay has them. */
    public Reel unedited() {
        return new Reel(greenlit, takes, Optional.empty());
    }

    /** Whether every shot that was greenlit has a take. */
    public boolean isWhole() {
        return takes.keySet().containsAll(shots());
    }

    /** The takes of what was greenlit, in the order of the screenplay. */
    public List<ShotRendered> inOrder() {
        return Cut.inOrder(greenlit).stream()
                .flatMap(shot -> Optional.ofNullable(takes.get(shot.id())).stream())
                .toList();
    }

    /** The cut of a whole reel. */
    public Cut cut() {
        return edited.map(sheet -> EditedCut.of(greenlit, takes, sheet)).orElseGet(() -> Cut.of(greenlit, takes));
    }

    /** Shots whose takes the built-in renderer did not draw: nobody can draw their frames again. */
    public Set<ShotId> given() {
        return takes.values().stream()
                .filter(rendered -> rendered.facts().footage().isPresent()
                        || rendered.facts().model().isPresent())
                .map(ShotRendered::shot)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names the cut: which take every shot has that was greenlit, and what an editor did. */
    public String digest() {
        Map<String, String> keys = new TreeMap<>();
        Set<ShotId> shots = shots();
        takes.forEach((shot, rendered) -> {
            if (shots.contains(shot)) {
                keys.put(shot.value(), rendered.take().picture().sha256());
            }
        });
        String plain = Json.sha256(Json.canonical(keys));
        return edited.map(sheet -> Json.sha256(Json.canonical(Map.of("takes", plain, "edited", sheet))))
                .orElse(plain);
    }

    private Set<ShotId> shots() {
        return greenlit.shots().stream().map(Shot::id).collect(Collectors.toSet());
    }
}
