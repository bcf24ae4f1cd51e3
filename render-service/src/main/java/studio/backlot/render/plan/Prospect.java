package studio.backlot.render.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ShotId;

/** What a build would do about a shot. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Prospect.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Prospect.New.class, name = "new"),
    @JsonSubTypes.Type(value = Prospect.Stale.class, name = "stale"),
    @JsonSubTypes.Type(value = Prospect.Depends.class, name = "depends"),
    @JsonSubTypes.Type(value = Prospect.Refused.class, name = "refused")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Prospect {

    /**
     * The library has the take.
     *
     * @param take slate that it is known by in this production, if it is
     */
    record Kept(String key, Optional<String> take) implements Prospect {
        public Kept {
            take = Absent.optional(take);
        }
    }

    /**
     * It is filmed; no shot like it was in the cut before.
     *
     * @param key that the take will have; unknown while the picture that it goes on from is not filmed
     */
    record New(Optional<String> key) implements Prospect {
        public New {
            key = Absent.optional(key);
        }
    }

    /**
     * It is filmed, because it is to be another one than the take before.
     *
     * @param take slate of the take before
     * @param key that the take will have; unknown while the picture that it goes on from is not filmed
     */
    record Stale(String take, Optional<String> key, List<Cause> causes) implements Prospect {
        public Stale {
            key = Absent.optional(key);
            causes = Absent.list(causes);
        }
    }

    /**
     * Nothing has changed but, perhaps, the picture that it goes on from: when {@code on} ends on the same frame again, the
     * take is kept, else it is filmed.
     */
    record Depends(ShotId on, String take) implements Prospect {}

    /**
     * It cannot be made.
     *
     * @param code slug of the problem
     */
    record Refused(String code, String detail) implements Prospect {}

    /** Whether it may have to be filmed. */
    default boolean mayBeFilmed() {
        return switch (this) {
            case New _, Stale _, Depends _ -> true;
            case Kept _, Refused _ -> false;
        };
    }
}
