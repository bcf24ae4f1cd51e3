package studio.backlot.character.cast;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;

/**
 * Someone in an organisation's cast.
 *
 * @param versions oldest first
 */
public record StudioCharacter(
        CharacterId id, String name, Optional<Mode> mode, Optional<Purpose> purpose, List<CharacterVersion> versions) {

    public StudioCharacter {
        versions = List.copyOf(versions);
    }

    /**
     * The version that the casting asks for: the one that has this DNA, taken forward to the stage that is asked for if it
     * is not so far; else the next.
     */
    public Lock lock(Casting casting) {
        Optional<CharacterVersion> known =
                versions.stream().filter(version -> version.has(casting.dna())).findFirst();
        return known.<Lock>map(version -> new Lock.Known(
                        version.stage().compareTo(casting.stage()) < 0 ? version.at(casting.stage()) : version))
                .orElseGet(() ->
                        new Lock.New(CharacterVersion.undrawn(versions.size() + 1, casting.stage(), casting.dna())));
    }
}
