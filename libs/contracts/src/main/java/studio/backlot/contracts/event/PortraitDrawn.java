package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ProductionRef;

/** The master reference portrait of a locked character version was drawn. */
public record PortraitDrawn(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("The character.") CharacterId character,
        @JsonPropertyDescription("The locked version.") int version,
        @JsonPropertyDescription("Portrait, PNG.") AssetRef portrait,

        @JsonPropertyDescription("All sides, every expression and the colours on one page, PNG.")
        Optional<AssetRef> modelSheet,

        @JsonPropertyDescription("Who drew the portrait; absent of events from before it was told.")
        Optional<Artist> artist)
        implements ProductionEvent {

    public PortraitDrawn {
        artist = Absent.optional(artist);
    }

    /** Of an artist who is not known. */
    public PortraitDrawn(
            ProductionRef production,
            CharacterId character,
            int version,
            AssetRef portrait,
            Optional<AssetRef> modelSheet) {
        this(production, character, version, portrait, modelSheet, Optional.empty());
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
