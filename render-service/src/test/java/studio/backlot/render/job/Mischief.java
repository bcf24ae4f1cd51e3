package studio.backlot.render.job;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;

/** What the network and a busy provider may do to the exchanges of a job. */
public final class Mischief {
    private static final List<Integer> TURNED_FOR_GOOD = List.of(400, 403, 404);
    private static final List<Integer> TURNED_FOR_NOW = List.of(429, 500, 502, 503, 504);

    private final Random random;
    private final IntFunction<String> errors;

    /**
     * As the dice say.
     *
     * @param errors the provider's body of an answer with a status
     */
    public Mischief(Random random, IntFunction<String> errors) {
        this.random = random;
        this.errors = errors;
    }

    /** None, one or a few tricks for each kind of exchange that a job has. */
    public void play(BiConsumer<Doing, Trick> player) {
        for (Doing kind : EnumSet.complementOf(EnumSet.of(Doing.MODELS, Doing.CANCEL))) {
            int tricks = Math.max(0, random.nextInt(6) - 2);
            for (int trick = 0; trick < tricks; trick++) {
                player.accept(kind, trick(kind));
            }
        }
    }

    private Trick trick(Doing kind) {
        List<Supplier<Trick>> all = List.of(
                Trick.LostBefore::new,
                Trick.LostAfter::new,
                Trick.BreaksOff::new,
                Trick.Repeated::new,
                () -> new Trick.Says("{\"name\":\"projects/p1/loc"),
                () -> new Trick.Says("{}"),
                () -> turned(TURNED_FOR_NOW.get(random.nextInt(TURNED_FOR_NOW.size())), Map.of()),
                () -> turned(503, Map.of("Retry-After", "20")),
                () -> random.nextInt(4) == 0 ? new Trick.Late(Duration.ofMillis(20)) : turned(429, Map.of()),
                () -> kind == Doing.SUBMIT && random.nextInt(4) == 0
                        ? turned(TURNED_FOR_GOOD.get(random.nextInt(TURNED_FOR_GOOD.size())), Map.of())
                        : new Trick.LostAfter());
        return all.get(random.nextInt(all.size())).get();
    }

    private Trick turned(int status, Map<String, String> headers) {
        return new Trick.Turned(status, errors.apply(status), headers);
    }
}
