package studio.backlot.render.footage.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A shot that lacks something, and a proposal of what to film for it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Gap(
        @JsonPropertyDescription("The shot.") ShotId shot,
        @JsonPropertyDescription("Its scene.") SceneId scene,

        @JsonPropertyDescription("take when it has none; footage when its take was made here.")
        Lack lacks,

        @JsonPropertyDescription("Why it has no take.") Optional<String> why,
        @JsonPropertyDescription("What to film.") ProposedBrief proposed) {

    /** What a shot lacks. */
    public enum Lack {
        @JsonProperty("take")
        TAKE,
        @JsonProperty("footage")
        FOOTAGE
    }

    /**
     * A shot that was asked for.
     *
     * @param lack empty when it has footage in the cut
     * @param why it has no take
     */
    public record Asked(ShotRequested request, Optional<Lack> lack, Optional<String> why) {}

    /**
     * The gaps of a production.
     *
     * @param asked all of its shots in the order of the film
     */
    public static List<Gap> in(List<Asked> asked) {
        List<Gap> gaps = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            Asked shot = asked.get(at);
            Optional<ShotId> previous = at == 0 ? Optional.empty() : neighbour(shot, asked.get(at - 1));
            Optional<ShotId> next = at + 1 == asked.size() ? Optional.empty() : neighbour(shot, asked.get(at + 1));
            shot.lack()
                    .ifPresent(lack -> gaps.add(new Gap(
                            shot.request().shot().id(),
                            shot.request().scene(),
                            lack,
                            shot.why(),
                            ProposedBrief.of(shot.request(), previous, next))));
        }
        return List.copyOf(gaps);
    }

    /** A shot beside another one in the same scene, when there is a take of it to go by. */
    private static Optional<ShotId> neighbour(Asked shot, Asked other) {
        boolean there = other.request().scene().equals(shot.request().scene())
                && !other.lack().equals(Optional.of(Lack.TAKE));
        return there ? Optional.of(other.request().shot().id()) : Optional.empty();
    }
}
