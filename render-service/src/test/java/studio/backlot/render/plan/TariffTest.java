package studio.backlot.render.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.time.RationalTime;

class TariffTest {

    @ParameterizedTest
    @CsvSource({"12, 1.60", "96, 1.60", "97, 2.40", "192, 3.20", "193, 4.00", "240, 4.00", "600, 10.40"})
    void a_shot_costs_the_fewest_seconds_that_calls_cover_it_with(long frames, BigDecimal price) {
        Tariff veo = new Tariff("veo-3.1", List.of(4, 6, 8), new BigDecimal("0.40"), "USD");

        assertThat(veo.price(new RationalTime(frames, 24))).isEqualTo(price);
    }

    @Test
    void a_model_that_films_to_the_frame_is_paid_to_the_frame() {
        Tariff exact = new Tariff("exact", List.of(), new BigDecimal("0.50"), "USD");

        assertThat(exact.price(new RationalTime(36, 24))).isEqualTo(new BigDecimal("0.75"));
    }

    @Test
    void nobody_is_paid_for_filming() {
        assertThatThrownBy(() -> new Tariff("odd", List.of(), new BigDecimal("-1"), "USD"))
                .hasMessageContaining("perSecond: expected 0 or more");
    }
}
