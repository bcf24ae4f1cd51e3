package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** Who drew a picture. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Artist(
        @JsonPropertyDescription("animatic, the built-in engine, or the provider whose model drew it, such as gemini.")
        String engine,

        @JsonPropertyDescription("The provider's name of the model; absent of the built-in engine.")
        Optional<String> model,

        @JsonPropertyDescription(
                "What the picture cost when it was drawn, such as 0.04 USD; absent when nobody has said a price. It is paid once, whoever shows it.")
        Optional<Money> cost,

        @JsonPropertyDescription(
                "Why the built-in engine drew what a model was to draw, as a sentence; absent when it did not.")
        Optional<String> instead) {
    private static final String BUILT_IN = "animatic";

    public Artist {
        model = Absent.optional(model);
        cost = Absent.optional(cost);
        instead = Absent.optional(instead);
    }

    /** The built-in engine. */
    public static Artist builtIn(Optional<String> instead) {
        return new Artist(BUILT_IN, Optional.empty(), Optional.empty(), instead);
    }

    /** A model that was hired. */
    public static Artist hired(String provider, String model, Optional<Money> cost) {
        return new Artist(provider, Optional.of(model), cost, Optional.empty());
    }

    /** Such as {@code gemini-3.1-flash-image by gemini}, for people. */
    public String words() {
        return model.map(name -> name + " by " + engine).orElse("the built-in engine");
    }
}
