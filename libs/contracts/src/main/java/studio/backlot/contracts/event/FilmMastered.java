package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.time.RationalTime;

/** The film is finished. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FilmMastered(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("MP4 with picture, sound, captions and chapters.")
        AssetRef film,

        @JsonPropertyDescription("Length in frames.") RationalTime duration,
        @JsonPropertyDescription("What is spoken.") Captions captions,
        @JsonPropertyDescription("Delivered submixes.") List<Stem> stems,
        @JsonPropertyDescription("Of the film's sound.") Loudness loudness,

        @JsonPropertyDescription("Number of the picture lock that it is of.")
        Optional<Integer> lock)
        implements ProductionEvent {

    public FilmMastered {
        stems = Absent.list(stems);
        lock = Absent.optional(lock);
    }

    /** Of a lock that does not say its number. */
    public FilmMastered(
            ProductionRef production,
            AssetRef film,
            RationalTime duration,
            Captions captions,
            List<Stem> stems,
            Loudness loudness) {
        this(production, film, duration, captions, stems, loudness, Optional.empty());
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
