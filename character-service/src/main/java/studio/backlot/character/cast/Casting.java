package studio.backlot.character.cast;

import java.util.Optional;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.id.CharacterId;

/** The wish that a character be locked as described. */
public record Casting(
        CharacterId id, String name, Optional<Mode> mode, Optional<Purpose> purpose, Dna dna, Stage stage) {

    /** A production films what it describes. */
    public static Casting of(CharacterSource source) {
        return new Casting(source.id(), source.name(), Optional.empty(), Optional.empty(), source.dna(), Stage.FINAL);
    }
}
