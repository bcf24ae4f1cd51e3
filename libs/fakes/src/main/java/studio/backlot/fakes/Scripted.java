package studio.backlot.fakes;

import java.util.List;

/** A fake that does as it is told, and counts. */
public interface Scripted extends AutoCloseable {

    /** Plays tricks on the next exchanges of a kind, one each. */
    void play(Doing kind, Trick... next);

    /** What becomes of the next accepted calls, one each. */
    void ends(End... next);

    /** Every trick and end that is still to come. */
    void forget();

    int count(Doing kind);

    /** Names of the calls that were accepted. */
    List<String> accepted();

    @Override
    void close();
}
