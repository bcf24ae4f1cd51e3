package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;

/** The cut on which sound is laid. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PictureLocked(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Title of the film.") String title,
        @JsonPropertyDescription("Frame size and rate.") FilmFormat format,
        @JsonPropertyDescription("Circled takes in order.") List<CutClip> cut,
        @JsonPropertyDescription("OpenTimelineIO document.") AssetRef timeline,

        @JsonPropertyDescription("Number of the lock in its revision: 1 for the first; a changed cut is locked again.")
        Optional<Integer> lock,

        @JsonPropertyDescription("For the poster, by a model; absent when none was hired for it.")
        Optional<PosterArt> posterArt)
        implements ProductionEvent {

    public PictureLocked {
        cut = Absent.list(cut);
        lock = Absent.optional(lock);
        posterArt = Absent.optional(posterArt);
    }

    /** A lock that does not say its number. */
    public PictureLocked(
            ProductionRef production, String title, FilmFormat format, List<CutClip> cut, AssetRef timeline) {
        this(production, title, format, cut, timeline, Optional.empty(), Optional.empty());
    }

    /** Without anything that a model drew. */
    public PictureLocked(
            ProductionRef production,
            String title,
            FilmFormat format,
            List<CutClip> cut,
            AssetRef timeline,
            Optional<Integer> lock) {
        this(production, title, format, cut, timeline, lock, Optional.empty());
    }

    /** The same as the lock of a number. */
    public PictureLocked numbered(int number) {
        return new PictureLocked(production, title, format, cut, timeline, Optional.of(number), posterArt);
    }

    /** The same with what a model has drawn for the poster. */
    public PictureLocked with(PosterArt art) {
        return new PictureLocked(production, title, format, cut, timeline, lock, Optional.of(art));
    }

    @Override
    public String key() {
        return production.project().value();
    }

    @Override
    public String subject() {
        return production.toString();
    }
}
