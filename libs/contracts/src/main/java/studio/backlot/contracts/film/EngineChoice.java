package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a film's author wants its shots to be filmed by. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EngineChoice(
        @JsonPropertyDescription("A profile such as veo-3.1, animatic for the built-in renderer, or auto.")
        String name,

        @JsonPropertyDescription("Quality that is wanted, draft or final; any when absent.")
        Optional<Tier> tier,

        @JsonPropertyDescription("Most that one attempt at a shot may cost, such as 4.00 USD; any price when absent.")
        Optional<String> most) {

    private static final String BUILT_IN_NAME = "animatic";
    private static final String AUTO = "auto";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern MONEY = Pattern.compile("\\d{1,12}(\\.\\d{1,6})? [A-Z]{3}");

    /** The built-in renderer. */
    public static final EngineChoice BUILT_IN = named(BUILT_IN_NAME);

    public EngineChoice {
        tier = Absent.optional(tier);
        most = Absent.optional(most);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name: expected 'animatic', 'auto' or a profile such as 'veo-3.1', not '" + name + "'");
        }
        if (tier.filter(Tier.STILLS::equals).isPresent()) {
            throw new IllegalArgumentException("tier: expected draft or final of a model that films, not stills");
        }
        if (most.isPresent() && !MONEY.matcher(most.get()).matches()) {
            throw new IllegalArgumentException(
                    "most: expected an amount and a currency, such as '4.00 USD', not '" + most.get() + "'");
        }
    }

    public static EngineChoice named(String name) {
        return new EngineChoice(name, Optional.empty(), Optional.empty());
    }

    /** The same for a draft: a tier that its author has named holds. */
    public EngineChoice drafted() {
        return new EngineChoice(name, tier.or(() -> Optional.of(Tier.DRAFT)), most);
    }

    /** Whether the built-in renderer is meant. */
    public boolean builtIn() {
        return name.equals(BUILT_IN_NAME);
    }

    /** Whether the best is to be found. */
    public boolean open() {
        return name.equals(AUTO);
    }
}
