package studio.backlot.render.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import studio.backlot.contracts.film.EngineChoice;

/** A half of a picture that two engines film. */
public enum Half {
    /** The set without people. */
    @JsonProperty("plate")
    PLATE,
    /** The people, who are laid over it. */
    @JsonProperty("characters")
    CHARACTERS;

    /** As people read it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is wanted of this half. */
    EngineChoice choice(EngineChoice hybrid) {
        return hybrid.by(name(hybrid.halves().orElseThrow()));
    }

    /** The other half's engine. */
    String other(EngineChoice hybrid) {
        return (this == PLATE ? CHARACTERS : PLATE).name(hybrid.halves().orElseThrow());
    }

    private String name(EngineChoice.Halves halves) {
        return this == PLATE ? halves.plate() : halves.characters();
    }
}
