package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.fake.UnaskedPainter;

class StillEngineTest {
    private static final ImageAccounts PRICED = UnaskedPainter.at(Optional.of(Money.of("0.05 USD")));

    @Test
    void unless_a_model_is_hired_the_built_in_engine_draws() {
        assertThat(StillEngine.hired("animatic", List.of(PRICED))).isEmpty();
        assertThat(StillEngine.hired("lumen", List.of(PRICED))).contains(PRICED);
    }

    @Test
    void a_name_that_nobody_has_ends_the_start_and_says_who_there_is() {
        assertThatThrownBy(() -> StillEngine.hired("parrot", List.of(PRICED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BACKLOT_STILLS_ENGINE: nobody is called 'parrot'; there are animatic, lumen");
    }

    @Test
    void a_model_without_a_price_ends_the_start_because_plans_could_not_say_one() {
        assertThatThrownBy(() -> StillEngine.hired("lumen", List.of(UnaskedPainter.at(Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "BACKLOT_LUMEN_IMAGE_PRICE: expected what a picture costs, such as '0.067 USD', when BACKLOT_STILLS_ENGINE is lumen");
    }
}
