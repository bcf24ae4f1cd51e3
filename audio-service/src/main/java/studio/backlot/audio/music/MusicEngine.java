package studio.backlot.audio.music;

import java.io.IOException;
import java.nio.file.Path;
import studio.backlot.contracts.id.OrgId;

/** Whoever makes music to order. */
public interface MusicEngine {

    /** Names the engine and everything about it that changes how a piece sounds, for keys. */
    String version();

    /**
     * Plays a piece into a file: 48 kHz stereo 24-bit, exactly as long as wanted, never silent, at −18 LUFS but never above
     * −1 dBFS.
     *
     * @param org that wants it, and pays when it costs something
     * @throws Unplayed when whoever plays does not
     */
    void play(OrgId org, Piece piece, Path file) throws IOException, InterruptedException;
}
