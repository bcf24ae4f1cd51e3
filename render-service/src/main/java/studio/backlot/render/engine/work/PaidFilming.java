package studio.backlot.render.engine.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.engine.Purchase;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.take.Bill;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotAgain;
import studio.backlot.render.take.NotYet;
import studio.backlot.render.take.Trust;

/**
 * A model as an engine, for one order. Each attempt is a chain of paid jobs, which outlive this process: filming again after it
 * has ended finds them as they are, and pays nothing twice.
 */
final class PaidFilming implements Filming {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OrgId org;
    private final Purchase purchase;
    private final Orders orders;
    private final int most;
    private final ObjectStore store;
    private final MediaTools tools;
    private int attempt;

    /** @param most attempts that are paid */
    PaidFilming(OrgId org, Purchase purchase, Orders orders, int most, ObjectStore store, MediaTools tools) {
        this.org = org;
        this.purchase = purchase;
        this.orders = orders;
        this.most = most;
        this.store = store;
        this.tools = tools;
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
        return Optional.of(new Bill(purchase.model().id(), paid().toString()));
    }

    @Override
    public Optional<AssetRef> endsOn() {
        return purchase.endsOn();
    }

    /** Also for what failed, when it cost something. */
    private Money paid() {
        return orders.all().stream()
                .map(job -> job.account().total(Movement.Kind.SETTLED))
                .reduce(Money::plus)
                .orElseGet(() -> Money.zero(purchase.quote().total().currency()));
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
        if (attempt == most) {
            throw new NotAgain("As many attempts as are to be paid were made.");
        }
        attempt++;
        Optional<Long> seed = attempt == 1 ? Optional.empty() : Optional.of(script.seed());
        List<Path> parts = new ArrayList<>();
        Optional<AssetRef> before = Optional.empty();
        for (int call = 1; call <= purchase.calls().size(); call++) {
            if (call > 1) {
                before = Optional.of(lastFrame(parts.getLast(), folder.resolve("call-" + call + "-first.png")));
            }
            Job job = orders.succeeded(attempt, call, purchase.sent(call, seed, before));
            parts.add(store.fetch(org, ((Succeeded) job.state()).assets().getFirst()));
        }
        FilmedTake take = take(script, parts, folder);
        progress.accept(script.frames());
        return take;
    }

    private FilmedTake take(ShotScript script, List<Path> parts, Path folder) {
        Path picture = folder.resolve("model.mp4");
        Clips clips = new Clips(tools);
        long frames = clips.join(parts, picture);
        Path key = folder.resolve("model-key.png");
        Path last = folder.resolve("model-last.png");
        clips.still(picture, Math.min(script.frames() / 2, frames - 1), key);
        clips.still(picture, Math.min(script.frames(), frames) - 1, last);
        return new FilmedTake(picture, key, last, Optional.empty(), Optional.empty(), frames, "", List.of());
    }

    private AssetRef lastFrame(Path part, Path png) {
        long frames = new Ffprobe(tools).probe(part).picture().frames().orElseThrow();
        new Clips(tools).still(part, frames - 1, png);
        return store.put(org, png, "image/png");
    }
}
