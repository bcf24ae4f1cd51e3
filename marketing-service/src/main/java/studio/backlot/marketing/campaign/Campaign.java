package studio.backlot.marketing.campaign;

import java.util.Optional;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.id.ProductionRef;

/**
 * What is known of a film; the two parts come in any order.
 *
 * @param production the film's revision
 * @param picture its cut, once locked
 * @param film the film, once mastered
 */
public record Campaign(ProductionRef production, Optional<PictureLocked> picture, Optional<FilmMastered> film) {

    /** The film of the picture that is locked now; none as long as one that was locked again is not mastered. */
    public Optional<FilmMastered> finished() {
        Optional<Integer> lock = picture.flatMap(PictureLocked::lock);
        return film.filter(mastered ->
                lock.isEmpty() || mastered.lock().isEmpty() || mastered.lock().equals(lock));
    }
}
