package studio.backlot.audio.mix;

import java.io.Closeable;
import java.io.IOException;
import studio.backlot.audio.score.Composer;
import studio.backlot.audio.score.band.Band;
import studio.backlot.audio.spotting.Spotting;

/** Who makes the music of a film. */
@FunctionalInterface
public interface Scoring {

    /** The composer of the house and its band. */
    Scoring COMPOSED = film -> {
        Band band = new Band(new Composer(film.seed()).compose(film.cues()), film.seed());
        return band::play;
    };

    /** A film's music, played from its first sample on. */
    interface Score extends Closeable {

        /** Writes the next samples of both channels, at most {@link Band#BLOCK}. */
        void play(float[] left, float[] right, int count) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    Score of(Spotting film) throws IOException;
}
