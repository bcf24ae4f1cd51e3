package studio.backlot.render.provider;

/** Hears of a call while it is made. What it hears may be wrong, late or never said: nothing may depend on it. */
public interface Watcher {

    /**
     * The call gets on.
     *
     * @param share that is done, from 0 to 1
     */
    void progressed(double share);

    /** The call is said to have ended: it is worth while to ask. */
    void ended();

    /**
     * Nothing is heard any more.
     *
     * @param forGood whether it is no use to begin again
     */
    void deaf(boolean forGood);
}
