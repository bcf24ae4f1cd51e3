package studio.backlot.render.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Offer;

/** What speaks against a model, one clause each. */
final class Objections {
    /** How much the shape of a picture may differ; more cannot be conformed. */
    private static final double SHAPE = 0.01;

    private final Requirement needed;
    private final Candidate candidate;
    private final Instant now;
    private final List<String> all = new ArrayList<>();

    Objections(Requirement needed, Candidate candidate, Instant now) {
        this.needed = needed;
        this.candidate = candidate;
        this.now = now;
    }

    List<String> all() {
        Abilities able = candidate.profile().abilities();
        Optional<Offer> offer = candidate.profile().offer();
        if (able.lengths().still()) {
            return List.of("it makes stills");
        }
        if (offer.isEmpty()) {
            return List.of("nobody offers it");
        }
        choice(offer.get());
        terms(offer.get());
        if (all.isEmpty()) {
            picture(able);
            price();
        }
        return List.copyOf(all);
    }

    private void choice(Offer offer) {
        EngineChoice choice = needed.choice();
        if (choice.open()) {
            against(
                    candidate.profile().id().equals(EngineChoice.BUILT_IN.name()),
                    "it is filmed with when it is named");
        } else {
            against(!choice.name().equals(candidate.profile().id()), choice.name() + " is named");
        }
        choice.tier()
                .filter(tier -> tier != offer.tier())
                .ifPresent(tier -> all.add("it makes %s quality, and %s is wanted"
                        .formatted(Router.slug(offer.tier()), Router.slug(tier))));
    }

    private void terms(Offer offer) {
        if (offer.isRetired(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            Offer.Retirement end = offer.retired().orElseThrow();
            all.add("it was retired on " + end.since()
                    + end.successor()
                            .map(next -> "; " + next + " does its work now")
                            .orElse(""));
        }
        candidate.barred().ifPresent(all::add);
        against(!candidate.connected(), "there are no credentials for " + offer.provider());
        candidate
                .health()
                .restsUntil(now)
                .ifPresent(until -> all.add("its last calls failed; it is left alone until " + until));
    }

    private void picture(Abilities able) {
        FilmFormat format = needed.format();
        double shape = format.width() / (double) format.height();
        against(
                !able.aspectRatios().isEmpty()
                        && able.aspectRatios().stream().noneMatch(ratio -> Math.abs(shape(ratio) / shape - 1) <= SHAPE),
                "it makes no picture of %d x %d".formatted(format.width(), format.height()));
        int lines = Math.min(format.width(), format.height());
        able.resolution(format)
                .map(able.resolutions()::get)
                .filter(made -> made < lines)
                .ifPresent(made -> all.add("it makes %d lines at most, and the film has %d".formatted(made, lines)));
        against(needed.speaks() && !able.words().speech(), "it makes no sound, and somebody speaks");
        against(needed.goesOn() && !able.pictures().firstFrame(), "it goes on from no frame");
        int longest = able.lengths().seconds().stream()
                .max(Integer::compare)
                .or(able.lengths()::anyUpTo)
                .orElse(0);
        against(
                needed.duration().seconds() > longest && !able.pictures().firstFrame(),
                "it makes %d seconds, and its calls cannot go on from each other".formatted(longest));
    }

    private void price() {
        if (!all.isEmpty()) {
            return;
        }
        Optional<Money> price = Quote.of(candidate.profile(), needed).map(Quote::total);
        against(price.isEmpty(), "it has no price for this size");
        Optional<Money> most = needed.choice().most().map(Money::of);
        if (price.isPresent() && most.isPresent()) {
            boolean comparable = price.get().currency().equals(most.get().currency());
            against(
                    !comparable || price.get().isMoreThan(most.get()),
                    "it costs %s, and %s is the most".formatted(price.get(), most.get()));
        }
    }

    private void against(boolean holds, String reason) {
        if (holds) {
            all.add(reason);
        }
    }

    private static double shape(String written) {
        String[] sides = written.split(":", -1);
        return Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
    }
}
