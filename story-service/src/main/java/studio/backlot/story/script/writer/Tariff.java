package studio.backlot.story.script.writer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Optional;
import studio.backlot.contracts.money.Money;

/**
 * What a model's tokens cost, in USD.
 *
 * @param question of a million tokens that it is sent
 * @param answer of a million tokens of its answer, thoughts included
 */
public record Tariff(BigDecimal question, BigDecimal answer) {
    public static final Currency USD = Currency.getInstance("USD");
    private static final int DECIMALS = 6;
    private static final int MILLION = 6;

    public Tariff {
        if (question.signum() < 0 || answer.signum() < 0) {
            throw new IllegalArgumentException("price: expected 0 or more for a million tokens");
        }
    }

    /** Most that the answer to a question costs: a token has at least one byte. */
    public Money most(Question asked) {
        long bytes = bytes(asked.instructions())
                + bytes(asked.request())
                + bytes(asked.schema())
                + asked.correction()
                        .map(told -> bytes(told.answer()) + bytes(told.objection()))
                        .orElse(0L);
        return of(bytes, asked.mostTokens());
    }

    /** Most that a draft costs: two answers, of which the second is asked for with all of the first one. */
    public Money mostOfDraft(Question first) {
        return most(first).times(2).plus(of(first.mostTokens(), 0));
    }

    /** As the provider says it, else by its tokens. */
    public Money of(Usage usage) {
        return usage.cost().map(Tariff::usd).orElseGet(() -> of(usage.promptTokens(), usage.completionTokens()));
    }

    private Money of(long questionTokens, long answerTokens) {
        return usd(question.multiply(BigDecimal.valueOf(questionTokens))
                .add(answer.multiply(BigDecimal.valueOf(answerTokens)))
                .movePointLeft(MILLION));
    }

    /** Of two prices, when there are both. */
    public static Optional<Tariff> of(Optional<BigDecimal> question, Optional<BigDecimal> answer) {
        return question.flatMap(asked -> answer.map(answered -> new Tariff(asked, answered)));
    }

    private static Money usd(BigDecimal amount) {
        return new Money(amount.setScale(DECIMALS, RoundingMode.UP), USD);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
