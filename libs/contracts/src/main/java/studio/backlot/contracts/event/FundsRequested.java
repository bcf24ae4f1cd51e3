package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A service is about to pay, and does not before the money is held. */
public record FundsRequested(
        @JsonPropertyDescription("What is paid for, and its highest price.")
        Expense expense) implements FundsEvent {}
