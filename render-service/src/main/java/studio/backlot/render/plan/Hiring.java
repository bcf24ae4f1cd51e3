package studio.backlot.render.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Absent;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.take.Hire;

/** Who would be hired to film a shot. */
@FunctionalInterface
public interface Hiring {
    /** Nobody: the built-in renderer films everything. */
    Hiring NOBODY = (request, scripted) -> Optional.empty();

    /**
     * The model that would film a shot; empty when it is the built-in renderer.
     *
     * @throws studio.backlot.render.shot.Unfilmable when no model can
     */
    Optional<Terms> terms(ShotRequested request, ScriptedShot scripted);

    /** A model and its price. */
    record Terms(Hire hire, Price price) {}

    /** What one attempt at a shot costs. */
    record Price(
            @JsonPropertyDescription("Profile of the model.")
            String model,

            @JsonPropertyDescription("Of one attempt, such as 3.20 USD.")
            String amount,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            @JsonPropertyDescription("Of a hybrid: the same of its plate and of its characters.")
            List<HalfPrice> halves) {
        public Price {
            halves = Absent.list(halves);
        }

        /** Of one model for the whole picture. */
        public Price(String model, String amount) {
            this(model, amount, List.of());
        }
    }

    /** What one attempt at a half of a shot costs. */
    record HalfPrice(
            @JsonPropertyDescription("plate or characters.") String half,

            @JsonPropertyDescription("Profile of the model, or animatic.")
            String model,

            @JsonPropertyDescription("Of one attempt; nothing when it is built in or was paid for another take.")
            String amount) {}
}
