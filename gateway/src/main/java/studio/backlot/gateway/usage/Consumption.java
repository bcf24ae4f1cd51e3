package studio.backlot.gateway.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.FootageInspected;
import studio.backlot.contracts.event.FootageUploaded;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.event.FundsRequested;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.PosterArt;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;

/**
 * What an event used up.
 *
 * @param quantities by meter; a take from the library used nothing
 * @param assets that the event names; their bytes count the first time each is seen
 */
public record Consumption(List<Quantity> quantities, List<AssetRef> assets) {
    public static final String SHOTS_RENDERED = "shots-rendered";
    public static final String RENDER_SECONDS = "render-seconds";
    public static final String FILM_SECONDS = "film-seconds";
    public static final String DIALOGUE_SECONDS = "dialogue-seconds";
    public static final String BYTES_STORED = "bytes-stored";

    /** A meter for each currency. */
    private static final String PAID = "paid-";

    /** An amount on a meter. */
    public record Quantity(String meter, BigDecimal amount, String unit, Optional<String> production) {}

    public static Consumption of(Event event) {
        return switch (event) {
            case ProductionEvent made -> of(made);
            case FundsSettled settled -> settled(settled);
            case FundsRequested _, FundsDecided _ -> new Consumption(List.of(), List.of());
        };
    }

    private static Consumption of(ProductionEvent event) {
        String production = event.production().project().value();
        return switch (event) {
            case ShotRendered shot -> rendering(shot.take(), shot.facts(), production);
            case TakeFilmed retake -> rendering(retake.take(), retake.facts(), production);
            case DialogueRecorded line when line.quoted().isPresent() -> new Consumption(List.of(), List.of());
            case DialogueRecorded line ->
                new Consumption(
                        List.of(seconds(
                                DIALOGUE_SECONDS, line.recording().duration().seconds(), production)),
                        List.of(line.recording().sound()));
            case FilmMastered film ->
                new Consumption(
                        List.of(seconds(FILM_SECONDS, film.duration().seconds(), production)),
                        Stream.concat(
                                        Stream.of(
                                                film.film(),
                                                film.captions().srt(),
                                                film.captions().vtt()),
                                        film.stems().stream().map(Stem::sound))
                                .toList());
            case PortraitDrawn drawn ->
                new Consumption(
                        List.of(),
                        Stream.concat(Stream.of(drawn.portrait()), drawn.modelSheet().stream())
                                .toList());
            case PictureLocked picture ->
                new Consumption(
                        List.of(),
                        Stream.of(
                                        Stream.of(picture.timeline()),
                                        picture.cut().stream().flatMap(clip -> clip.conformed().stream()),
                                        picture.posterArt().flatMap(PosterArt::picture).stream())
                                .flatMap(assets -> assets)
                                .toList());
            case FootageInspected footage ->
                new Consumption(
                        List.of(),
                        Stream.of(footage.original(), footage.proxy(), footage.thumbnail())
                                .flatMap(Optional::stream)
                                .toList());
            case TrailerCut trailer -> stored(trailer.trailer());
            case PosterComposed poster -> stored(poster.poster());
            case ScreenplayPublished _,
                    StoryboardPublished _,
                    CharacterLocked _,
                    ProductionGreenlit _,
                    PlanRequested _,
                    ProductionPlanned _,
                    DialogueRequested _,
                    ShotRequested _,
                    ReviewDecided _,
                    FootageUploaded _,
                    WorkProgressed _,
                    WorkFailed _ -> new Consumption(List.of(), List.of());
        };
    }

    private static Consumption rendering(Take take, RenderFacts facts, String production) {
        List<Quantity> quantities = new ArrayList<>();
        if (!facts.fromLibrary()) {
            quantities.add(new Quantity(SHOTS_RENDERED, BigDecimal.ONE, "shot", Optional.of(production)));
            quantities.add(seconds(RENDER_SECONDS, facts.renderMillis() / 1000.0, production));
        }
        facts.cost().map(cost -> paid(Money.of(cost), Optional.of(production))).ifPresent(quantities::add);
        return new Consumption(quantities, List.of(take.picture(), take.keyFrame(), take.lastFrame()));
    }

    /** What other than video was paid. */
    private static Consumption settled(FundsSettled settled) {
        Optional<String> production =
                settled.expense().production().map(paying -> paying.project().value());
        return new Consumption(
                settled.paid().isZero() ? List.of() : List.of(paid(settled.paid(), production)), List.of());
    }

    private static Quantity paid(Money cost, Optional<String> production) {
        String currency = cost.currency().getCurrencyCode();
        return new Quantity(PAID + currency.toLowerCase(Locale.ROOT), cost.amount(), currency, production);
    }

    private static Quantity seconds(String meter, double seconds, String production) {
        BigDecimal amount = BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP);
        return new Quantity(meter, amount, "s", Optional.of(production));
    }

    private static Consumption stored(AssetRef asset) {
        return new Consumption(List.of(), List.of(asset));
    }
}
