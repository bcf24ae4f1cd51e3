package studio.backlot.audio.master;

import java.util.List;
import studio.backlot.contracts.event.Captions;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.time.RationalTime;

/** A finished film in the object store, whatever revision it is the film of. */
public record Delivered(AssetRef film, RationalTime duration, Captions captions, List<Stem> stems, Loudness loudness) {

    public Delivered {
        stems = List.copyOf(stems);
    }

    /** As the film of a locked picture. */
    public FilmMastered of(PictureLocked picture) {
        return new FilmMastered(picture.production(), film, duration, captions, stems, loudness, picture.lock());
    }
}
