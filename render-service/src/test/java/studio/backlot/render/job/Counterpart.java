package studio.backlot.render.job;

import java.time.Duration;
import java.util.Random;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.VideoProvider;

/** The other side of {@link PaidOnce}: the strict fake of a provider, and the client of the service that asks it. */
public interface Counterpart extends AutoCloseable {

    VideoProvider client();

    /** What is bought of it, at {@link Orders#PRICE} a result. */
    JobOrder order(OrgId org, int results);

    /** How many results a call of it may have. */
    int mostResults();

    /** Whether {@link VideoProvider#look} finds a call whose answer was lost. */
    boolean leavesTraces();

    /** Whether it looks at what it is asked to show. */
    default boolean refuses() {
        return true;
    }

    /** Whether {@link VideoProvider#cancel} ends a call. */
    default boolean cancels() {
        return false;
    }

    /** Tricks and fates for the next calls, as the dice say. */
    void scripted(Random random, int results);

    /** The next call takes so long. */
    void takes(Duration time);

    void play(Doing kind, Trick trick);

    /** Every trick and fate that is still to come. */
    void forget();

    int count(Doing kind);

    /** How many calls were accepted for a folder. */
    long accepted(OutputFolder folder);

    /** How many results were made for a folder, and are billed. */
    int billed(OutputFolder folder);

    @Override
    void close();
}
