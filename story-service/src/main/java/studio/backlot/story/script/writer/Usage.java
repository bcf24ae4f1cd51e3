package studio.backlot.story.script.writer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an answer took.
 *
 * @param promptTokens of the question
 * @param completionTokens of the answer, thoughts included
 * @param cost in USD, where the provider says it
 */
public record Usage(long promptTokens, long completionTokens, Optional<BigDecimal> cost) {}
