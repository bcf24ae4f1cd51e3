package studio.backlot.render.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.kit.json.Json;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.compile.KeyGround;

/**
 * The plate of a shot by one engine and its characters by another. What is asked for a half is the half's content key: orders that ask for the same
 * share it, and it is paid once.
 *
 * @param plate what is asked for it; absent when the built-in renderer draws it
 * @param characters the same
 * @param ground that characters of a model are filmed before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Hybrid(Optional<Purchase> plate, Optional<Purchase> characters, KeyGround ground) implements Commission {

    /** Changes whenever the same halves may be joined to another picture. */
    private static final String VERSION = "hybrid-1";

    public Hybrid {
        plate = Absent.optional(plate);
        characters = Absent.optional(characters);
        if (plate.isEmpty() && characters.isEmpty()) {
            throw new IllegalArgumentException("plate, characters: expected a model for one of them at least");
        }
    }

    public Optional<Purchase> half(Half half) {
        return half == Half.PLATE ? plate : characters;
    }

    /** The profile that makes a half. */
    public String profile(Half half) {
        return half(half).map(Purchase::by).orElse(EngineChoice.BUILT_IN.name());
    }

    @Override
    public String by() {
        return profile(Half.PLATE) + " + " + profile(Half.CHARACTERS);
    }

    @Override
    public String renderer() {
        return VERSION + " " + renderer(plate) + " + " + renderer(characters);
    }

    private static String renderer(Optional<Purchase> half) {
        return half.map(Purchase::renderer).orElseGet(Animatic::engineVersion);
    }

    @Override
    public boolean shows(Reference.Role role) {
        return Stream.concat(plate.stream(), characters.stream()).anyMatch(purchase -> purchase.shows(role));
    }

    @Override
    public String asked() {
        return Json.sha256(Json.canonical(
                new Asked(plate.map(Purchase::asked), characters.map(Purchase::asked), ground.colour())));
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Asked(Optional<String> plate, Optional<String> characters, Colour ground) {}
}
