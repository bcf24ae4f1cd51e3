package studio.backlot.audio.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import studio.backlot.audio.score.Composer;
import studio.backlot.audio.score.Cue;
import studio.backlot.audio.score.Note;
import studio.backlot.audio.score.band.Band;

/** The composer of the house and its band: offline, at no cost, the same bytes for the same piece. */
public final class Recital implements MusicEngine {

    @Override
    public String version() {
        return "recital-1/" + Composer.VERSION;
    }

    @Override
    public int clips(Piece piece) {
        return 0;
    }

    @Override
    public void play(Patron patron, Piece piece, Path file) throws IOException, InterruptedException {
        long samples = piece.samples();
        OptionalDouble tempo = piece.tempo().map(OptionalDouble::of).orElse(OptionalDouble.empty());
        Cue cue = new Cue(piece.mood(), 0, samples, piece.seed(), Cue.Entrance.FADE, List.of());
        List<Note> notes = new Composer(piece.seed(), tempo).compose(List.of(cue));
        Levelling.write(() -> new Band(notes, piece.seed())::play, samples, file);
    }
}
