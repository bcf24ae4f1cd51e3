package studio.backlot.character.cast.db;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.backlot.character.cast.CharacterVersion;
import studio.backlot.character.cast.Stage;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;

/** Row of {@code character_version}. */
@Entity
@Table(name = "character_version")
@IdClass(VersionRow.Key.class)
class VersionRow extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String characterId = "";

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    Stage stage = Stage.CONCEPT;

    String dna = "";

    String dnaHash = "";

    @Nullable
    @Column(name = "portrait_sha256")
    String portraitSha256;

    @Nullable
    String portraitMediaType;

    @Nullable
    Long portraitSize;

    record Key(String orgId, String characterId, int number) {}

    static VersionRow of(OrgId org, CharacterId character, CharacterVersion version) {
        VersionRow row = new VersionRow();
        row.orgId = org.value();
        row.characterId = character.value();
        row.number = version.number();
        row.dna = Json.write(version.dna());
        row.dnaHash = CharacterVersion.hash(version.dna());
        row.take(version);
        return row;
    }

    /** Takes over what may change in a version: its stage and its portrait. */
    void take(CharacterVersion version) {
        stage = version.stage();
        version.portrait().ifPresent(portrait -> {
            portraitSha256 = portrait.sha256();
            portraitMediaType = portrait.mediaType();
            portraitSize = portrait.size();
        });
    }

    CharacterVersion version() {
        return new CharacterVersion(number, stage, readDna(), portrait());
    }

    private Optional<AssetRef> portrait() {
        if (portraitSha256 == null || portraitMediaType == null || portraitSize == null) {
            return Optional.empty();
        }
        return Optional.of(new AssetRef(portraitSha256, portraitMediaType, portraitSize));
    }

    private Dna readDna() {
        try {
            return Json.read(dna, Dna.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "the DNA of %s version %d cannot be read".formatted(characterId, number), e);
        }
    }
}
