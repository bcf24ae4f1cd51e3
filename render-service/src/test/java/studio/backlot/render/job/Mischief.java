package studio.backlot.render.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import studio.backlot.render.provider.veo.fake.Doing;
import studio.backlot.render.provider.veo.fake.Fate;
import studio.backlot.render.provider.veo.fake.Trick;
import studio.backlot.render.provider.veo.fake.VeoFake;

/** What a provider and the network may do to a job. */
final class Mischief {
    private static final List<Integer> TURNED_FOR_GOOD = List.of(400, 403, 404);
    private static final List<Integer> TURNED_FOR_NOW = List.of(429, 500, 502, 503, 504);

    private Mischief() {}

    static void scripted(Random random, VeoFake fake, int results) {
        fake.fate(fate(random, results));
        for (Doing kind : Doing.values()) {
            int tricks = Math.max(0, random.nextInt(6) - 2);
            for (int trick = 0; trick < tricks; trick++) {
                fake.play(kind, trick(random, kind));
            }
        }
    }

    private static Fate fate(Random random, int results) {
        Duration after = Duration.ofSeconds(10 + random.nextInt(300));
        return switch (random.nextInt(10)) {
            case 0 -> new Fate.Withholds(after, results, "Support codes: 61493863");
            case 1 -> new Fate.Withholds(after, 1, "Support codes: 64151117");
            case 2 -> new Fate.Fails(after, random.nextInt(16), "It did not work.");
            case 3 -> new Fate.Forgotten(after);
            default -> new Fate.Films(after);
        };
    }

    private static Trick trick(Random random, Doing kind) {
        List<Supplier<Trick>> all = List.of(
                Trick.LostBefore::new,
                Trick.LostAfter::new,
                Trick.BreaksOff::new,
                Trick.Repeated::new,
                () -> new Trick.Says("{\"name\":\"projects/p1/loc"),
                () -> new Trick.Says("{}"),
                () -> turned(TURNED_FOR_NOW.get(random.nextInt(TURNED_FOR_NOW.size())), Map.of()),
                () -> turned(503, Map.of("Retry-After", "20")),
                () -> random.nextInt(4) == 0 ? new Trick.Late(Duration.ofMillis(250)) : turned(429, Map.of()),
                () -> kind == Doing.SUBMIT && random.nextInt(4) == 0
                        ? turned(TURNED_FOR_GOOD.get(random.nextInt(TURNED_FOR_GOOD.size())), Map.of())
                        : new Trick.LostAfter());
        return all.get(random.nextInt(all.size())).get();
    }

    private static Trick turned(int status, Map<String, String> headers) {
        String body = "{\"error\":{\"code\":%d,\"message\":\"No.\",\"status\":\"NO\"}}".formatted(status);
        return new Trick.Turned(status, body, headers);
    }
}
