package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.money.Money;

/** A piece of work that is paid. Name and number are used for one reservation, and never again. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Expense(
        @JsonPropertyDescription("Whoever pays names it: the same work has the same name, over restarts and replicas.")
        String name,

        @JsonPropertyDescription("1 when its money is asked for first; one more each time that it is asked for anew.")
        int number,

        @JsonPropertyDescription(
                "Production and revision that pay, beside their organisation; absent when it is for none.")
        Optional<ProductionRef> production,

        @JsonPropertyDescription("What is bought.") Medium medium,

        @JsonPropertyDescription("The same in words, such as who makes it.")
        String what,

        @JsonPropertyDescription("Most that it is going to cost, such as 0.24 USD.")
        Money most,

        @JsonPropertyDescription(
                "The shot that asked for it first, of a picture that is drawn for one shot; absent of all else.")
        Optional<Use> use) {

    /** What models are paid for, beside video. */
    public enum Medium {
        @JsonProperty("picture")
        PICTURE,
        @JsonProperty("speech")
        SPEECH,
        @JsonProperty("music")
        MUSIC,
        @JsonProperty("screenplay")
        SCREENPLAY
    }

    public Expense {
        production = Absent.optional(production);
        use = Absent.optional(use);
        if (number < 1) {
            throw new IllegalArgumentException("number: expected 1 or more, not " + number);
        }
        if (most.isNegative()) {
            throw new IllegalArgumentException("most: expected zero or more, not " + most);
        }
    }

    /** One that is for no shot. */
    public Expense(
            String name, int number, Optional<ProductionRef> production, Medium medium, String what, Money most) {
        this(name, number, production, medium, what, most, Optional.empty());
    }

    /** The same work, asked for as often as that. */
    public Expense numbered(int other) {
        return new Expense(name, other, production, medium, what, most, use);
    }

    @Override
    public String toString() {
        return name + "/" + number;
    }
}
