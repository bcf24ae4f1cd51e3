package studio.backlot.render.engine.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.engine.Half;
import studio.backlot.render.engine.Hybrid;
import studio.backlot.render.engine.hybrid.HybridFilm;
import studio.backlot.render.shot.work.ShotOrder;
import studio.backlot.render.take.Bill;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.NotYet;
import studio.backlot.render.take.Trust;

/**
 * Two engines as one, for one order: the halves are bought side by side, each by jobs of its own that outlive this process, and laid
 * over each other when both are there.
 */
final class HybridFilming implements Filming {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ShotOrder order;
    private final Hybrid hybrid;
    private final Map<Half, Bought> halves;
    private final Attempts attempts;
    private final MediaTools tools;

    /**
     * Of what is bought.
     *
     * @param halves that models make
     * @param most attempts that are paid
     */
    HybridFilming(ShotOrder order, Hybrid hybrid, Map<Half, Bought> halves, int most, MediaTools tools) {
        this.order = order;
        this.hybrid = hybrid;
        this.halves = new EnumMap<>(halves);
        this.attempts = new Attempts(most);
        this.tools = tools;
    }

    @Override
    public String engine() {
        return hybrid.by();
    }

    @Override
    public Trust trust() {
        return Trust.FOREIGN;
    }

    @Override
    public Optional<Bill> bill() {
        return Optional.of(new Bill(
                hybrid.by(),
                halves.values().stream()
                        .map(Bought::orders)
                        .map(Orders::paid)
                        .reduce(Money::plus)
                        .orElseThrow()
                        .toString()));
    }

    /** Both may be under way; the one that is behind tells how far they are. */
    @Override
    public void join(DoubleConsumer share) {
        List<Orders> under = halves.values().stream()
                .map(Bought::orders)
                .filter(orders -> orders.all().stream().anyMatch(job -> !job.hasEnded()))
                .toList();
        if (!under.isEmpty()) {
            share.accept(under.stream().mapToDouble(Orders::share).min().orElse(0));
            throw new NotYet(PAUSE);
        }
    }

    @Override
    public FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException {
        int attempt = attempts.next();
        Orders.requireFunds(halves.entrySet().stream()
                .map(half -> half.getValue().orders().asking(attempt(half.getKey(), attempt)))
                .toList());
        Map<Half, Path> filmed = filmed(script, attempt, folder);
        FilmedTake take;
        try {
            take = new HybridFilm(tools)
                    .film(
                            script,
                            new HybridFilm.Halves(
                                    Optional.ofNullable(filmed.get(Half.PLATE)),
                                    Optional.ofNullable(filmed.get(Half.CHARACTERS)),
                                    hybrid.ground().colour()),
                            folder);
        } catch (ProblemException unreadable) {
            throw new ProblemException(
                    RenderError.NO_USABLE_TAKE,
                    "Shot %s: what %s filmed cannot be laid together: %s"
                            .formatted(order.request().shot().id(), hybrid.by(), unreadable.getMessage()));
        }
        progress.accept(script.frames());
        return take;
    }

    /** What of the first attempt is to be mended are the people: their plate stays, unless it is all that a model films. */
    private int attempt(Half half, int attempt) {
        return half == Half.PLATE && halves.containsKey(Half.CHARACTERS) ? 1 : attempt;
    }

    /** Waits only when both have been asked for. */
    private Map<Half, Path> filmed(ShotScript script, int attempt, Path folder) {
        Map<Half, Path> filmed = new EnumMap<>(Half.class);
        List<NotYet> waiting = new ArrayList<>();
        halves.forEach((half, bought) -> {
            int number = attempt(half, attempt);
            Optional<Long> seed = number == 1 ? Optional.empty() : Optional.of(script.seed());
            try {
                filmed.put(half, bought.reel(number, seed, folder, half.words()).file());
            } catch (NotYet later) {
                waiting.add(later);
            }
        });
        if (!waiting.isEmpty()) {
            throw waiting.getFirst();
        }
        return filmed;
    }
}
