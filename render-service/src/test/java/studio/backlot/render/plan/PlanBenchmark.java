package studio.backlot.render.plan;

import java.util.Locale;
import studio.backlot.render.take.TakeKey;

/**
 * How long a plan of a long film takes, database aside: of one that was never made, of one that has not changed, of one with
 * an edit, and of one that another renderer is to film. Argument: the number of scenes of five shots, 400 when absent.
 */
public final class PlanBenchmark {
    private static final int ROUNDS = 5;
    private static final TakeKey.Engine ENGINE = new TakeKey.Engine("animatic-1", "openh264");

    private PlanBenchmark() {}

    public static void main(String[] arguments) {
        SampleFilm film = SampleFilm.of(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400);
        FakeStudio studio = new FakeStudio(ENGINE);
        studio.make(film);
        SampleFilm edited = film.shot(2, 2, shot -> shot.saying("What on earth is it?"));
        FakeStudio newer = studio.upgraded(new TakeKey.Engine("animatic-2", "openh264"));
        measure("never made", () -> new FakeStudio(ENGINE).plan(film));
        measure("unchanged", () -> studio.plan(film));
        measure("one line", () -> studio.plan(edited));
        measure("another renderer", () -> newer.plan(film));
    }

    private static void measure(String what, java.util.function.Supplier<Plan> planning) {
        double best = Double.MAX_VALUE;
        int shots = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            shots = planning.get().shots().size();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%-18s %5d shots  %.2f s%n", what, shots, best);
    }
}
