package studio.backlot.audio.music.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.audio.music.MusicEngine;
import studio.backlot.audio.music.Patron;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.hired.Medley;
import studio.backlot.audio.music.hired.Musicians;
import studio.backlot.audio.music.hired.Sheet;
import studio.backlot.contracts.money.Money;

/**
 * Pieces of clips that musicians play for money.
 *
 * @param different most different clips of a piece
 */
record HiredMusic(Musicians musicians, Sessions sessions, int different, Optional<Money> price) implements MusicEngine {

    HiredMusic {
        if (different < 1) {
            throw new IllegalArgumentException("clips: expected 1 or more, not " + different);
        }
    }

    @Override
    public String version() {
        return "%s/%s/%d".formatted(musicians.version(), Medley.VERSION, different);
    }

    @Override
    public int clips(Piece piece) {
        return Medley.most(piece, different);
    }

    @Override
    public void play(Patron patron, Piece piece, Path file) throws IOException, InterruptedException {
        Medley.write(
                piece,
                number -> sessions.clip(patron, new Sessions.Hiring(musicians, Sheet.of(piece, number), number, price)),
                different,
                file);
    }
}
