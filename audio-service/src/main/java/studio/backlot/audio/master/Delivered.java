package studio.backlot.audio.master;

import java.util.List;
import studio.backlot.contracts.event.Captions;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.time.RationalTime;

/** A finished film in the object store, whatever revision it is the film of. */
public record Delivered(AssetRef film, RationalTime duration, Captions captions, List<Stem> stems, Loudness loudness) {

    public Delivered {
        stems = List.copyOf(stems);
    }

    public FilmMastered as(ProductionRef production) {
        return new FilmMastered(production, film, duration, captions, stems, loudness);
    }
}
