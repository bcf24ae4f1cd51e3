package studio.backlot.audio.music.hired;

import studio.backlot.audio.music.Unplayed;

/** Whoever plays clips of about half a minute for money. */
public interface Musicians {

    /** Names them and everything about them that changes how a clip sounds, for keys. */
    String version();

    /**
     * Plays once; nothing is repeated here.
     *
     * @return a WAV file, not listened to yet
     */
    byte[] play(Sheet sheet) throws Unplayed, InterruptedException;
}
