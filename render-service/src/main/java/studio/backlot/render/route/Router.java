package studio.backlot.render.route;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.prompt.compile.CallLengths;
import studio.backlot.render.prompt.profile.Abilities;

/**
 * Finds the model for a shot: whoever cannot film it is refused with each reason, the others are weighed. The same inputs give
 * the same choice.
 */
public final class Router {
    private static final int PRICE = 40;
    private static final int LENGTH = 20;
    private static final int PICTURES = 20;
    private static final int HASTE = 10;
    private static final int HEALTH = 10;

    private final Instant now;

    public Router(Instant now) {
        this.now = now;
    }

    public Routing route(Requirement needed, List<Candidate> candidates) {
        List<Weighed.Refused> refused = new ArrayList<>();
        List<Fit> fits = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<String> against = new Objections(needed, candidate, now).all();
            if (against.isEmpty()) {
                fits.add(Fit.of(candidate, needed));
            } else {
                refused.add(new Weighed.Refused(candidate.profile().id(), against));
            }
        }
        List<Weighed.Scored> scored = fits.stream()
                .map(fit -> scored(fit, fits))
                .sorted(Comparator.comparingInt(Weighed.Scored::points)
                        .reversed()
                        .thenComparing(found -> found.price().amount())
                        .thenComparing(Weighed.Scored::profile))
                .toList();
        return new Routing(
                scored.stream().findFirst().map(Weighed.Scored::profile),
                Stream.<Weighed>concat(scored.stream(), refused.stream()).toList());
    }

    private static Weighed.Scored scored(Fit fit, List<Fit> all) {
        List<String> reasons = new ArrayList<>();
        int points = points(PRICE, cheapest(all, fit), "price", reasons)
                + points(LENGTH, fit.length(), "length", reasons)
                + points(PICTURES, fit.pictures(), "pictures", reasons)
                + points(HASTE, haste(fit, all), "haste", reasons)
                + points(HEALTH, fit.candidate().health().share(), "health", reasons);
        return new Weighed.Scored(fit.candidate().profile().id(), fit.price(), points, reasons);
    }

    private static int points(int most, double share, String what, List<String> reasons) {
        int points = (int) Math.round(most * share);
        reasons.add("%s %d of %d".formatted(what, points, most));
        return points;
    }

    private static double cheapest(List<Fit> all, Fit fit) {
        BigDecimal least = all.stream()
                .map(other -> other.price().amount())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return fit.price().isZero()
                ? 1
                : least.divide(fit.price().amount(), 6, RoundingMode.HALF_UP).doubleValue();
    }

    /** Half of the points while it is not known. */
    private static double haste(Fit fit, List<Fit> all) {
        Optional<Duration> usual = fit.candidate().health().usual();
        Duration fastest = all.stream()
                .flatMap(other -> other.candidate().health().usual().stream())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return usual.map(took -> took.isZero() ? 1 : fastest.toMillis() / (double) took.toMillis())
                .orElse(0.5);
    }

    /** What a model that can film the shot makes of it; shares are 0 to 1. */
    private record Fit(Candidate candidate, Money price, double length, double pictures) {
        static Fit of(Candidate candidate, Requirement needed) {
            Abilities.Pictures takes = candidate.profile().abilities().pictures();
            int given = needed.framesAlone(takes) ? 0 : Math.min(takes.references(), needed.pictures());
            double made = Quote.generated(CallLengths.of(candidate.profile(), needed.shot(given > 0))
                            .all())
                    .seconds();
            return new Fit(
                    candidate,
                    Quote.of(candidate.profile(), needed).orElseThrow().total(),
                    needed.duration().seconds() / made,
                    used(takes, needed, given));
        }

        /** How much of the pictures that there are for a shot a model uses, 0 to 1. */
        private static double used(Abilities.Pictures takes, Requirement needed, int given) {
            if (needed.endsOn()) { // else what comes after it is filmed again, too
                return takes.lastFrame() && needed.goesOn() ? 1 : 0;
            }
            if (needed.begins() && !takes.firstFrame()) {
                return 0;
            }
            return needed.pictures() == 0 || needed.framesAlone(takes) ? 1 : given / (double) needed.pictures();
        }
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
