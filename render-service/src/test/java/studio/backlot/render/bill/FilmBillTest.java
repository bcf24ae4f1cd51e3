package studio.backlot.render.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Use;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.bill.FilmBill.SceneBill;
import studio.backlot.render.bill.FilmBill.ShotBill;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.Orders;

class FilmBillTest {
    private static final PaidCall OPENS = call("1", "1A", 1, "1.60 USD", "0.00 USD");
    private static final PaidCall FAILED = call("1", "1B", 1, "0.00 USD", "0.00 USD");
    private static final PaidCall AGAIN = call("1", "1B", 2, "0.00 USD", "0.80 USD");
    private static final PaidCall TENTH = call("10", "10A", 1, "0.30 EUR", "0.00 EUR");
    private static final PaidCall SECOND = call("2A", "2A-B", 1, "0.40 USD", "0.00 USD");
    private static final PaidPicture DRAWN = picture("1B", "settled", "0.067 USD", "0.000 USD");
    private static final PaidPicture AWAITED = picture("1B", "held", "0.000 USD", "0.067 USD");
    private static final PaidElsewhere LINES = new PaidElsewhere("speech", 3, cost("0.12 USD", "0.04 USD"));

    @Test
    void a_scene_costs_what_its_shots_cost_and_a_shot_what_its_calls_cost() {
        FilmBill bill = FilmBill.of(List.of(OPENS, FAILED, AGAIN), List.of());

        assertThat(bill.scenes()).hasSize(1);
        SceneBill scene = bill.scenes().getFirst();
        assertThat(scene.cost()).containsExactly(cost("1.60 USD", "0.80 USD"));
        assertThat(scene.shots()).map(ShotBill::shot).map(ShotId::value).containsExactly("1A", "1B");
        assertThat(scene.shots().getLast().calls()).containsExactly(FAILED, AGAIN);
        assertThat(scene.shots().getLast().cost()).containsExactly(cost("0.00 USD", "0.80 USD"));
    }

    @Test
    void a_picture_of_a_shot_stands_with_its_calls_and_counts_in_its_scene() {
        FilmBill bill = FilmBill.of(List.of(DRAWN, OPENS, AWAITED, AGAIN), List.of());

        SceneBill scene = bill.scenes().getFirst();
        ShotBill drawn = scene.shots().getLast();
        assertThat(drawn.shot()).isEqualTo(new ShotId("1B"));
        assertThat(drawn.calls()).containsExactly(AGAIN);
        assertThat(drawn.pictures()).containsExactly(DRAWN, AWAITED);
        assertThat(drawn.cost()).containsExactly(cost("0.067 USD", "0.867 USD"));
        assertThat(scene.shots().getFirst().pictures()).isEmpty();
        assertThat(scene.cost()).containsExactly(cost("1.667 USD", "0.867 USD"));
        assertThat(bill.cost()).isEqualTo(scene.cost());
        assertThat(bill.beside()).isEmpty();
    }

    @Test
    void scenes_are_in_the_order_of_their_numbers() {
        FilmBill bill = FilmBill.of(List.of(TENTH, SECOND, OPENS), List.of());

        assertThat(bill.scenes()).map(SceneBill::scene).map(SceneId::value).containsExactly("1", "2A", "10");
    }

    @Test
    void the_whole_is_the_sum_of_its_parts_in_each_currency() {
        PaidCall unplaced = new PaidCall(
                Orders.key("before"), "veo-3.1", "succeeded", Optional.empty(), cost("3.20 USD", "0.00 USD"));

        FilmBill bill = FilmBill.of(List.of(OPENS, TENTH, unplaced), List.of(LINES));

        assertThat(bill.cost()).containsExactly(cost("0.30 EUR", "0.00 EUR"), cost("4.92 USD", "0.04 USD"));
        assertThat(bill.beside())
                .containsExactly(
                        new FilmBill.Part("speech", 3, List.of(cost("0.12 USD", "0.04 USD"))),
                        new FilmBill.Part("video", 1, List.of(cost("3.20 USD", "0.00 USD"))));
    }

    @Test
    void nothing_was_paid_for_a_film_that_the_built_in_engine_made() {
        assertThat(FilmBill.of(List.of(), List.of())).isEqualTo(new FilmBill(List.of(), List.of(), List.of()));
    }

    private static PaidCall call(String scene, String shot, int attempt, String spent, String held) {
        return new PaidCall(
                new JobKey(Orders.key(shot).take(), 1, attempt),
                "veo-3.1",
                "succeeded",
                Optional.of(new Use(new SceneId(scene), new ShotId(shot))),
                cost(spent, held));
    }

    private static PaidPicture picture(String shot, String state, String spent, String held) {
        return new PaidPicture(
                "a still by lumen with lumen-2",
                state,
                Optional.of(new Use(new SceneId("1"), new ShotId(shot))),
                cost(spent, held));
    }

    private static Cost cost(String spent, String held) {
        return new Cost(Money.of(spent), Money.of(held));
    }
}
