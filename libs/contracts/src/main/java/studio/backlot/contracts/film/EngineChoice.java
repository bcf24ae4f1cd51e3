package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a film's author wants its shots to be filmed by. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EngineChoice(
        @JsonPropertyDescription("A profile such as veo-3.1, animatic for the built-in renderer, auto, or hybrid.")
        String name,

        @JsonPropertyDescription("Quality that is wanted, draft or final; any when absent.")
        Optional<Tier> tier,

        @JsonPropertyDescription("Most that one attempt at a shot may cost, such as 4.00 USD; any price when absent.")
        Optional<String> most,

        @JsonPropertyDescription("Of a hybrid: what makes which half of the picture.")
        Optional<Halves> halves) {

    private static final String BUILT_IN_NAME = "animatic";
    private static final String AUTO = "auto";
    private static final String BOTH =
            "plate, characters: a hybrid names both, and no engine beside them, such as {plate: animatic, characters: veo-3.1}";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern MONEY = Pattern.compile("\\d{1,12}(\\.\\d{1,6})? [A-Z]{3}");

    /** The name of a choice that has halves. */
    public static final String HYBRID = "hybrid";

    /** The built-in renderer. */
    public static final EngineChoice BUILT_IN = named(BUILT_IN_NAME);

    public EngineChoice {
        tier = Absent.optional(tier);
        most = Absent.optional(most);
        halves = Absent.optional(halves);
        requireName("name", name);
        if (name.equals(HYBRID) != halves.isPresent()) {
            throw new IllegalArgumentException(BOTH);
        }
        if (tier.filter(Tier.STILLS::equals).isPresent()) {
            throw new IllegalArgumentException("tier: expected draft or final of a model that films, not stills");
        }
        if (most.isPresent() && !MONEY.matcher(most.get()).matches()) {
            throw new IllegalArgumentException(
                    "most: expected an amount and a currency, such as '4.00 USD', not '" + most.get() + "'");
        }
    }

    /** One engine for the whole picture. */
    public EngineChoice(String name, Optional<Tier> tier, Optional<String> most) {
        this(name, tier, most, Optional.empty());
    }

    /**
     * Two engines for one picture, of which one may be auto.
     *
     * @param plate films the set without people
     * @param characters films the people, who are laid over it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Halves(
            @JsonPropertyDescription("Films the set without people: a profile, animatic, or auto.")
            String plate,

            @JsonPropertyDescription("Films the people, who are laid over it: a profile, animatic, or auto.")
            String characters) {
        public Halves {
            requireName("plate", plate);
            requireName("characters", characters);
            if (plate.equals(HYBRID) || characters.equals(HYBRID)) {
                throw new IllegalArgumentException("plate, characters: expected an engine for each, not a hybrid");
            }
            if (plate.equals(characters)) {
                throw new IllegalArgumentException(
                        "plate, characters: both are '%s', which films whole pictures; name it alone, as 'engine: %s'"
                                .formatted(plate, plate));
            }
        }

        /** As an author has written them; none when neither is there. */
        public static Optional<Halves> of(Optional<String> plate, Optional<String> characters) {
            if (plate.isPresent() != characters.isPresent()) {
                throw new IllegalArgumentException(BOTH);
            }
            return plate.map(name -> new Halves(name, characters.orElseThrow()));
        }
    }

    private static void requireName(String where, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    where + ": expected 'animatic', 'auto' or a profile such as 'veo-3.1', not '" + name + "'");
        }
    }

    public static EngineChoice named(String name) {
        return new EngineChoice(name, Optional.empty(), Optional.empty());
    }

    /** The plate by one engine, the characters by another. */
    public static EngineChoice hybrid(String plate, String characters) {
        return hybrid(new Halves(plate, characters), Optional.empty(), Optional.empty());
    }

    /** The same of a quality and at a price, which both halves share. */
    public static EngineChoice hybrid(Halves halves, Optional<Tier> tier, Optional<String> most) {
        return new EngineChoice(HYBRID, tier, most, Optional.of(halves));
    }

    /** The same for a draft: a tier that its author has named holds. */
    public EngineChoice drafted() {
        return new EngineChoice(name, tier.or(() -> Optional.of(Tier.DRAFT)), most, halves);
    }

    /** The same quality and price of one engine for the whole picture. */
    public EngineChoice by(String other) {
        return new EngineChoice(other, tier, most);
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
