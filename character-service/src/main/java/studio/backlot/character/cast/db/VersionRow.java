package studio.backlot.character.cast.db;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
import studio.backlot.contracts.event.Artist;
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

    @Embedded
    @AttributeOverride(name = "sha256", column = @Column(name = "portrait_sha256"))
    @AttributeOverride(name = "mediaType", column = @Column(name = "portrait_media_type"))
    @AttributeOverride(name = "size", column = @Column(name = "portrait_size"))
    @Nullable
    Drawing portrait;

    @Embedded
    @AttributeOverride(name = "sha256", column = @Column(name = "model_sheet_sha256"))
    @AttributeOverride(name = "mediaType", column = @Column(name = "model_sheet_media_type"))
    @AttributeOverride(name = "size", column = @Column(name = "model_sheet_size"))
    @Nullable
    Drawing modelSheet;

    /** Who drew the portrait, as JSON. */
    @Nullable
    String artist;

    /** Who drew the model sheet, as JSON. */
    @Nullable
    String sheetArtist;

    /** A picture in the object store; the row holds null where there is none. */
    @Embeddable
    record Drawing(String sha256, String mediaType, Long size) {

        static Drawing of(AssetRef asset) {
            return new Drawing(asset.sha256(), asset.mediaType(), asset.size());
        }

        AssetRef asset() {
            return new AssetRef(sha256, mediaType, size);
        }
    }

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

    /** Takes over what may change in a version: its stage and its pictures. */
    void take(CharacterVersion version) {
        stage = version.stage();
        version.portrait().ifPresent(drawn -> portrait = Drawing.of(drawn));
        version.modelSheet().ifPresent(drawn -> modelSheet = Drawing.of(drawn));
        artist = version.artist().map(Json::write).orElse(null);
        sheetArtist = version.sheetArtist().map(Json::write).orElse(null);
    }

    CharacterVersion version() {
        return new CharacterVersion(
                number,
                stage,
                read("DNA", dna, Dna.class),
                Optional.ofNullable(portrait).map(Drawing::asset),
                Optional.ofNullable(modelSheet).map(Drawing::asset),
                artist("artist", artist),
                artist("artist of the model sheet", sheetArtist));
    }

    private Optional<Artist> artist(String what, @Nullable String written) {
        return Optional.ofNullable(written).map(known -> read(what, known, Artist.class));
    }

    private <T> T read(String what, String written, Class<T> type) {
        try {
            return Json.read(written, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "the %s of %s version %d cannot be read".formatted(what, characterId, number), e);
        }
    }
}
