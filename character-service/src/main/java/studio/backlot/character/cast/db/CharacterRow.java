package studio.backlot.character.cast.db;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.character.cast.Mode;
import studio.backlot.character.cast.Purpose;
import studio.backlot.character.cast.StudioCharacter;
import studio.backlot.contracts.id.CharacterId;

/** Row of {@code character}. */
@Entity
@Table(name = "character")
@IdClass(CharacterRow.Key.class)
class CharacterRow extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String id = "";

    String name = "";

    @Nullable
    @Enumerated(EnumType.STRING)
    Mode mode;

    @Nullable
    @Enumerated(EnumType.STRING)
    Purpose purpose;

    record Key(String orgId, String id) {}

    StudioCharacter character(List<VersionRow> versions) {
        return new StudioCharacter(
                new CharacterId(id),
                name,
                Optional.ofNullable(mode),
                Optional.ofNullable(purpose),
                versions.stream().map(VersionRow::version).toList());
    }
}
