package studio.backlot.story.production.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.film.Excerpt;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.story.StoryError;
import studio.backlot.story.production.Purpose;

/**
 * What a source is applied for, as it is written into the query.
 *
 * @param intent make or plan
 * @param tier stills, draft or final
 * @param scenes that are to be made; each may hold several, with commas between
 * @param shots that are to be made, in the same manner
 * @param again revision that ended incomplete and is to be made once more although its source is the same; 0 for none
 */
record Wishes(
        @QueryParam("intent") @DefaultValue("make") String intent,
        @QueryParam("tier") @DefaultValue("final") String tier,
        @QueryParam("scene") List<String> scenes,
        @QueryParam("shot") List<String> shots,
        @QueryParam("again") @DefaultValue("0") int again) {

    Purpose purpose() {
        List<Violation> mistakes = new ArrayList<>();
        Optional<Intent> making = Intent.named(intent);
        if (making.isEmpty()) {
            mistakes.add(Violation.at("/intent", "expected make or plan, not '" + intent + "'"));
        }
        Optional<Tier> finish = Tier.named(tier);
        if (finish.isEmpty()) {
            mistakes.add(Violation.at("/tier", "expected stills, draft or final, not '" + tier + "'"));
        }
        Excerpt excerpt =
                new Excerpt(ids("/scene", scenes, SceneId::new, mistakes), ids("/shot", shots, ShotId::new, mistakes));
        if (!mistakes.isEmpty()) {
            throw new ProblemException(StoryError.INVALID_PRODUCTION, "What is asked for does not do.", mistakes);
        }
        return new Purpose(making.orElseThrow(), finish.orElseThrow(), excerpt);
    }

    private static <T extends Comparable<T>> List<T> ids(
            String pointer, List<String> written, Function<String, T> id, List<Violation> mistakes) {
        List<T> ids = new ArrayList<>();
        written.stream()
                .flatMap(some -> List.of(some.split(",", -1)).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    try {
                        ids.add(id.apply(name));
                    } catch (IllegalArgumentException unfit) {
                        mistakes.add(Violation.at(pointer, String.valueOf(unfit.getMessage())));
                    }
                });
        return ids.stream().distinct().sorted().toList();
    }
}
