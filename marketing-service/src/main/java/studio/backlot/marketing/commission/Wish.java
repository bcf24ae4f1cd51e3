package studio.backlot.marketing.commission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import studio.backlot.marketing.poster.PosterShape;
import studio.backlot.marketing.trailer.TrailerShape;

/** What is ordered. */
public sealed interface Wish {

    /** Made by itself for every film, and announced to the studio; others are made for who asks. */
    @JsonIgnore
    boolean isUsual();

    /** The name of its kind in URLs, tasks and the database. */
    @JsonIgnore
    String kind();

    /**
     * A trailer.
     *
     * @param maxSeconds longest that it may be
     * @param aspect its shape
     */
    record Trailer(int maxSeconds, TrailerShape aspect) implements Wish {

        /** Shortest and longest limit that can be asked for. */
        public static final int LEAST_SECONDS = 5;

        public static final int MOST_SECONDS = 120;

        public static final Trailer USUAL = new Trailer(30, TrailerShape.FILM);

        public static final String KIND = "trailer";

        @Override
        public boolean isUsual() {
            return equals(USUAL);
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A poster.
     *
     * @param aspect its shape
     */
    record Poster(PosterShape aspect) implements Wish {

        public static final Poster USUAL = new Poster(PosterShape.ONE_SHEET);

        public static final String KIND = "poster";

        @Override
        public boolean isUsual() {
            return equals(USUAL);
        }

        @Override
        public String kind() {
            return KIND;
        }
    }
}
