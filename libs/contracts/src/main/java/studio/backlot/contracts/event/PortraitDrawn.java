package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ProductionRef;

/** The master reference portrait of a locked character version was drawn, and its model sheet. */
public record PortraitDrawn(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("The character.") CharacterId character,
        @JsonPropertyDescription("The locked version.") int version,
        @JsonPropertyDescription("Portrait, PNG.") AssetRef portrait,

        @JsonPropertyDescription(
                "All sides and every expression on one page, PNG; of the built-in engine with the colours and their names.")
        Optional<AssetRef> modelSheet,

        @JsonPropertyDescription("Who drew the portrait; absent of events from before it was told.")
        Optional<Artist> artist,

        @JsonPropertyDescription("Who drew the model sheet; absent when no model was hired for it.")
        Optional<Artist> sheetArtist)
        implements ProductionEvent {

    public PortraitDrawn {
        artist = Absent.optional(artist);
        sheetArtist = Absent.optional(sheetArtist);
    }

    /** Of an artist who is not known. */
    public PortraitDrawn(
            ProductionRef production,
            CharacterId character,
            int version,
            AssetRef portrait,
            Optional<AssetRef> modelSheet) {
        this(production, character, version, portrait, modelSheet, Optional.empty(), Optional.empty());
    }

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production + "/" + character;
    }
}
