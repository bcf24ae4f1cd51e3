package studio.backlot.audio.music;

import java.io.IOException;
import java.nio.file.Path;

/** Whoever makes music to order. */
public interface MusicEngine {

    /** Names the engine and everything about it that changes how a piece sounds, for keys. */
    String version();

    /** Most clips of a piece that somebody is paid for; none when it costs nothing. */
    int clips(Piece piece);

    /**
     * Plays a piece into a file: 48 kHz stereo 24-bit, exactly as long as wanted, never silent, at −18 LUFS but never above
     * −1 dBFS.
     *
     * @param patron who wants it, and pays when it costs something
     * @throws Unplayed when whoever plays does not
     * @throws studio.backlot.kit.funds.Unfunded when its money is not held yet
     */
    void play(Patron patron, Piece piece, Path file) throws IOException, InterruptedException;
}
