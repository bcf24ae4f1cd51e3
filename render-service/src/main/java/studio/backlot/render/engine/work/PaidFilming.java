package studio.backlot.render.engine.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.media.Clips;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.engine.Purchase;
import studio.backlot.render.take.Bill;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotYet;
import studio.backlot.render.take.Trust;

/**
 * A model as an engine, for one order. Each attempt is a chain of paid jobs, which outlive this process: filming again after it
 * has ended finds them as they are, and pays nothing twice.
 */
final class PaidFilming implements Filming {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Purchase purchase;
    private final Orders orders;
    private final Bought bought;
    private final Attempts attempts;

    /** @param most attempts that are paid */
    PaidFilming(Bought bought, int most) {
        this.bought = bought;
        this.purchase = bought.purchase();
        this.orders = bought.orders();
        this.attempts = new Attempts(most);
    }

    @Override
    public String engine() {
        return purchase.model().id();
    }

    @Override
    public Trust trust() {
        return Trust.FOREIGN;
    }

    @Override
    public Optional<Bill> bill() {
        return Optional.of(new Bill(purchase.model().id(), orders.paid().toString()));
    }

    @Override
    public Optional<AssetRef> beginsOn() {
        return purchase.beginsOn();
    }

    @Override
    public Optional<AssetRef> endsOn() {
        return purchase.endsOn();
    }

    @Override
    public void join(DoubleConsumer share) {
        if (orders.all().stream().anyMatch(job -> !job.hasEnded())) {
            share.accept(orders.share());
            throw new NotYet(PAUSE);
        }
    }

    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        int attempt = attempts.next();
        Optional<Long> seed = attempt == 1 ? Optional.empty() : Optional.of(script.seed());
        FilmedTake take = take(script, bought.reel(attempt, seed, folder, "model"), folder);
        progress.accept(script.frames());
        return take;
    }

    private FilmedTake take(ShotScript script, Bought.Reel reel, Path folder) {
        Clips clips = new Clips(bought.tools());
        long frames = reel.frames();
        Path key = folder.resolve("model-key.png");
        Path last = folder.resolve("model-last.png");
        clips.still(reel.file(), Math.min(script.frames() / 2, frames - 1), key);
        clips.still(reel.file(), Math.min(script.frames(), frames) - 1, last);
        return new FilmedTake(reel.file(), key, last, Optional.empty(), Optional.empty(), frames, "", List.of());
    }
}
