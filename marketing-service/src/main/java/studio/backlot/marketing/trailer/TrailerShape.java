package studio.backlot.marketing.trailer;

import com.fasterxml.jackson.annotation.JsonProperty;
import studio.backlot.contracts.film.FilmFormat;

/** Shapes that trailers are delivered in. */
public enum TrailerShape {
    /** As the film. */
    @JsonProperty("film")
    FILM {
        @Override
        public FilmFormat of(FilmFormat film) {
            return film;
        }
    },
    /** The middle of the film's picture. */
    @JsonProperty("1:1")
    SQUARE {
        @Override
        public FilmFormat of(FilmFormat film) {
            int side = Math.min(film.width(), film.height());
            return new FilmFormat(side, side, film.frameRate());
        }
    },
    /** The middle of the film's picture, for telephones. */
    @JsonProperty("9:16")
    UPRIGHT {
        @Override
        public FilmFormat of(FilmFormat film) {
            int width = Math.max(64, Math.min(film.width(), film.height() * 9 / 16) / 2 * 2);
            return new FilmFormat(width, film.height(), film.frameRate());
        }
    };

    /** The format of a trailer of a film. */
    public abstract FilmFormat of(FilmFormat film);
}
