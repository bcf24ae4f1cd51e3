package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.money.Money;

/** Work that was paid for has ended, or was given up; what was held and not paid is free again. */
public record FundsSettled(
        @JsonPropertyDescription("As it was asked for.") Expense expense,

        @JsonPropertyDescription(
                "What it has cost; zero when nothing was paid, and more than the highest price when that was wrong.")
        Money paid)
        implements FundsEvent {}
