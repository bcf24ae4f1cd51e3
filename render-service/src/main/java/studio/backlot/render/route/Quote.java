package studio.backlot.render.route;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.compile.CallLengths;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Profile;

/**
 * What one attempt at a shot costs, exactly.
 *
 * @param calls price of each
 */
public record Quote(String profile, List<Money> calls) {
    public Quote {
        calls = List.copyOf(calls);
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("calls: expected one or more");
        }
    }

    public Money total() {
        return calls.stream().reduce(Money::plus).orElseThrow();
    }

    /** Of a request as it was compiled; empty when a call has no price. */
    public static Optional<Quote> of(Profile profile, Request request, FilmFormat format) {
        Optional<String> sound = profile.parameters().audio();
        return of(
                profile,
                format,
                request.calls().stream()
                        .map(Call::sent)
                        .map(sent -> new Part(
                                sent.length().orElseThrow(),
                                sound.filter(name -> Boolean.TRUE.equals(
                                                sent.parameters().get(name)))
                                        .isPresent()))
                        .toList());
    }

    /** Of a request that is not compiled: never less than it comes to. */
    static Optional<Quote> of(Profile profile, Requirement needed) {
        Abilities.Pictures pictures = profile.abilities().pictures();
        boolean instead = needed.framesAlone(pictures);
        boolean references = needed.pictures() > 0 && pictures.references() > 0 && !instead;
        return of(
                profile,
                needed.format(),
                CallLengths.of(profile, needed.shot(references)).all().stream()
                        .map(length -> new Part(length, needed.speaks()))
                        .toList());
    }

    /** Seconds that a model makes for a shot. */
    static RationalTime generated(List<Call.Length> lengths) {
        return lengths.stream()
                .map(Call.Length::generated)
                .reduce(RationalTime::plus)
                .orElseThrow();
    }

    private static Optional<Quote> of(Profile profile, FilmFormat format, List<Part> parts) {
        if (profile.offer().isEmpty()) {
            return Optional.empty();
        }
        Offer offer = profile.offer().get();
        Optional<String> resolution = profile.abilities().resolution(format);
        List<Money> prices = parts.stream()
                .flatMap(part ->
                        offer.price(resolution, part.sound(), part.length().generated()).stream())
                .toList();
        return prices.isEmpty() || prices.size() < parts.size()
                ? Optional.empty()
                : Optional.of(new Quote(profile.id(), prices));
    }

    private record Part(Call.Length length, boolean sound) {}
}
