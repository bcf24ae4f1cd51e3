package studio.backlot.render.plan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.plan.Beside;
import studio.backlot.render.plan.Hiring;
import studio.backlot.render.plan.Plan;
import studio.backlot.render.plan.PlannedShot;
import studio.backlot.render.plan.Prospect;
import studio.backlot.render.plan.Schedule;
import studio.backlot.render.plan.Tariff;
import studio.backlot.render.take.TakeKey;

/** A plan as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PlanView(
        @JsonPropertyDescription("Production and revision that is planned.")
        ProductionRef production,

        @JsonPropertyDescription("What would film it.") TakeKey.Engine engine,
        @JsonPropertyDescription("What prices are of.") Priced tariff,

        @JsonPropertyDescription("Shots in the order of the film.")
        List<ShotView> shots,

        @JsonPropertyDescription("The same by scene, in the order of the film.")
        List<SceneView> scenes,

        @JsonPropertyDescription(
                "What is bought beside the shots; music, which is bought for a cut, is not known before.")
        List<Beside> beside,

        @JsonPropertyDescription("How many, how long, how much.")
        Totals totals,

        @JsonPropertyDescription("How long filming takes.") Schedule time) {

    static PlanView of(Plan plan, Tariff tariff) {
        List<ShotView> shots =
                plan.shots().stream().map(shot -> ShotView.of(shot, tariff)).toList();
        return new PlanView(
                plan.production(),
                plan.engine(),
                new Priced(models(plan).orElse(tariff.profile().id()), tariff.perSecond(), tariff.currency()),
                shots,
                SceneView.all(shots),
                plan.beside(),
                Totals.of(plan, shots, tariff.currency()),
                plan.schedule());
    }

    /** The models that the production is filmed with, where it names any. */
    private static Optional<String> models(Plan plan) {
        String names = plan.shots().stream()
                .flatMap(shot -> shot.model().stream())
                .map(Hiring.Price::model)
                .distinct()
                .collect(Collectors.joining(" and "));
        return Optional.of(names).filter(some -> !some.isEmpty());
    }

    /** Profile and price. */
    record Priced(
            @JsonPropertyDescription("The profile.") String profile,

            @JsonPropertyDescription("Of a second that is filmed.")
            BigDecimal perSecond,

            @JsonPropertyDescription("ISO 4217.") String currency) {}

    /** One shot of the plan. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ShotView(
            @JsonPropertyDescription("The shot.") ShotId shot,
            @JsonPropertyDescription("Its scene.") String scene,

            @JsonPropertyDescription("Shot whose picture has to be there first.")
            Optional<ShotId> continues,

            @JsonPropertyDescription("Its length in seconds.")
            Optional<Double> seconds,

            @JsonPropertyDescription("What is done about it.")
            Prospect prospect,

            @JsonPropertyDescription("How long filming it is expected to take, seconds.")
            double expectedSeconds,

            @JsonPropertyDescription("What filming it costs.")
            BigDecimal price,

            @JsonPropertyDescription(
                    "The model that films it and what an attempt costs; absent of the built-in renderer.")
            Optional<Hiring.Price> model) {

        static ShotView of(PlannedShot shot, Tariff tariff) {
            return new ShotView(
                    shot.shot(),
                    shot.scene().value(),
                    shot.continues(),
                    shot.footage().map(PlannedShot.Footage::duration).map(RationalTime::seconds),
                    shot.prospect(),
                    shot.expectedSeconds(),
                    price(shot, tariff),
                    shot.model());
        }

        /** A model that the production names has its own price. */
        private static BigDecimal price(PlannedShot shot, Tariff tariff) {
            return shot.model()
                    .map(model -> shot.prospect().mayBeFilmed()
                            ? Money.of(model.amount()).amount()
                            : BigDecimal.ZERO)
                    .orElseGet(() -> tariff.price(shot));
        }
    }

    /** The shots of a scene, added up. */
    record SceneView(
            @JsonPropertyDescription("The scene.") String scene,
            @JsonPropertyDescription("How many.") int shots,

            @JsonPropertyDescription("Their length in seconds.")
            double seconds,

            @JsonPropertyDescription("What filming them costs.")
            BigDecimal price) {

        static List<SceneView> all(List<ShotView> shots) {
            return shots.stream()
                    .collect(Collectors.groupingBy(ShotView::scene, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(scene -> new SceneView(
                            scene.getKey(),
                            scene.getValue().size(),
                            PlanView.seconds(scene.getValue()),
                            PlanView.price(scene.getValue())))
                    .toList();
        }
    }

    private static double seconds(List<ShotView> shots) {
        return shots.stream()
                .flatMap(shot -> shot.seconds().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static BigDecimal price(List<ShotView> shots) {
        return shots.stream().map(ShotView::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of what is bought beside the shots, as far as it is in that currency. */
    private static BigDecimal beside(Plan plan, String currency) {
        return plan.beside().stream()
                .flatMap(piece -> piece.price().stream())
                .filter(price -> price.currency().getCurrencyCode().equals(currency))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Sums; time and price count also the shots of which it is not known yet whether their takes are kept.
     *
     * @param price of the shots and of what is bought beside them in the tariff's currency
     */
    record Totals(
            int shots,
            int kept,
            @JsonProperty("new") int fresh,
            int stale,
            int depends,
            int refused,
            double seconds,
            BigDecimal price) {
        static Totals of(Plan plan, List<ShotView> views, String currency) {
            return new Totals(
                    views.size(),
                    plan.count(Prospect.Kept.class::isInstance),
                    plan.count(Prospect.New.class::isInstance),
                    plan.count(Prospect.Stale.class::isInstance),
                    plan.count(Prospect.Depends.class::isInstance),
                    plan.count(Prospect.Refused.class::isInstance),
                    PlanView.seconds(views),
                    PlanView.price(views).add(beside(plan, currency)));
        }
    }
}
