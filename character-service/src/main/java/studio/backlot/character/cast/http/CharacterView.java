package studio.backlot.character.cast.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import studio.backlot.character.cast.CharacterVersion;
import studio.backlot.character.cast.Mode;
import studio.backlot.character.cast.Purpose;
import studio.backlot.character.cast.Stage;
import studio.backlot.character.cast.StudioCharacter;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;

/** A character as it is shown. */
@Schema(name = "Character")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CharacterView(
        CharacterId id, String name, Optional<Mode> mode, Optional<Purpose> purpose, List<Version> versions) {

    /** A version as it is shown. */
    @Schema(name = "CharacterVersion")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Version(
            int version,
            Stage stage,
            Dna dna,
            Optional<Drawing> portrait,
            Optional<Drawing> modelSheet,

            @JsonPropertyDescription("Who drew the portrait.")
            Optional<Artist> artist,

            @JsonPropertyDescription("Who drew the model sheet, where a model was hired for it.")
            Optional<Artist> sheetArtist) {

        static Version of(CharacterVersion version) {
            return new Version(
                    version.number(),
                    version.stage(),
                    version.dna(),
                    version.portrait().map(Drawing::of),
                    version.modelSheet().map(Drawing::of),
                    version.artist(),
                    version.sheetArtist());
        }
    }

    /** A reference picture and where it is found. */
    @Schema(name = "Drawing")
    record Drawing(AssetRef asset, String url) {

        static Drawing of(AssetRef asset) {
            return new Drawing(asset, "/api/v1/assets/" + asset.sha256());
        }
    }

    /** Some characters, and the id to go on after when there may be more. */
    @Schema(name = "Characters")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(List<CharacterView> characters, Optional<CharacterId> next) {}

    static CharacterView of(StudioCharacter character) {
        return new CharacterView(
                character.id(),
                character.name(),
                character.mode(),
                character.purpose(),
                character.versions().stream().map(Version::of).toList());
    }
}
