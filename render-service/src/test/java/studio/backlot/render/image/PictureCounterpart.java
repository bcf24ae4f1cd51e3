package studio.backlot.render.image;

import java.time.Duration;
import java.util.Random;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.OutputFolder;

/** The other side of {@link PaidPictures}: the strict fake of a provider, and the client of the service that asks it. */
public interface PictureCounterpart extends AutoCloseable {

    ImagesLater client();

    /** One that gives an answer up after a moment. */
    ImagesLater hasty();

    ImageOrder order();

    /** Whether a call whose answer was lost is found. */
    boolean leavesTraces();

    /** Whether each call has a name of its own, so that a late word of one does not end another; one that costs nothing need not. */
    boolean namesAnew();

    /** Whether it looks at what it is asked to show. */
    boolean refuses();

    /** What the name of a call that is gone is answered with, as a code of ours. */
    String gone();

    /** Tricks and fates for the next calls, as the dice say. */
    void scripted(Random random);

    void play(Doing kind, Trick... next);

    void ends(End next);

    /** Every trick and fate that is still to come; what is counted begins anew. */
    void forget();

    int count(Doing kind);

    /** How many pictures were made for a folder since it forgot, and are billed. */
    int billed(OutputFolder folder);

    @Override
    void close();

    /** How calls end, of which most draw. */
    static End end(Random random, End... badly) {
        int dice = random.nextInt(3 * badly.length);
        int most = random.nextInt(5) == 0 ? 300 : 20;
        return dice < badly.length ? badly[dice] : End.films(Duration.ofSeconds(1 + random.nextInt(most)));
    }
}
