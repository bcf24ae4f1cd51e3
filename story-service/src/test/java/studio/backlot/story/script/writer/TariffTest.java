package studio.backlot.story.script.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.money.Money;

class TariffTest {
    private static final Tariff TARIFF = new Tariff(new BigDecimal("2.00"), new BigDecimal("12.00"));

    @Test
    void a_question_costs_at_most_its_bytes_and_all_tokens_of_its_answer() {
        assertThat(TARIFF.most(question(1_000))).isEqualTo(Money.of("0.01202 USD"));
        assertThat(TARIFF.mostOfDraft(question(1_000)))
                .as("two answers, and the first one shown again")
                .isEqualTo(Money.of("0.02604 USD"));
    }

    @Test
    void an_answer_costs_what_its_provider_says_else_its_tokens() {
        assertThat(TARIFF.of(new Usage(900, 400, Optional.empty()))).isEqualTo(Money.of("0.0066 USD"));
        assertThat(TARIFF.of(new Usage(900, 400, Optional.of(new BigDecimal("0.0012345678")))))
                .as("rounded up")
                .isEqualTo(Money.of("0.001235 USD"));
    }

    @Test
    void there_is_none_unless_both_prices_are_said() {
        assertThat(Tariff.of(Optional.of(BigDecimal.ONE), Optional.empty())).isEmpty();
        assertThat(Tariff.of(Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN)))
                .isPresent();
    }

    private static Question question(int mostTokens) {
        return new Question("1234", "1234", Optional.empty(), "{}", mostTokens);
    }
}
