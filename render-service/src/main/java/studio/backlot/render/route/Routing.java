package studio.backlot.render.route;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** Which model films a shot, and what was thought of each. */
public record Routing(
        @JsonPropertyDescription("The profile that films it; absent when none can.")
        Optional<String> chosen,

        @JsonPropertyDescription("The best first, then those that were refused.")
        List<Weighed> all,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonPropertyDescription("Of a hybrid, instead of a list: who makes its plate, and who its characters.")
        Optional<Halves> halves) {
    public Routing {
        chosen = Absent.optional(chosen);
        all = Absent.list(all);
        halves = Absent.optional(halves);
    }

    /** Of one model for the whole picture. */
    public Routing(Optional<String> chosen, List<Weighed> all) {
        this(chosen, all, Optional.empty());
    }

    /** Which model makes which half of a shot. */
    public record Halves(
            @JsonPropertyDescription("Of the set without people.")
            Routing plate,

            @JsonPropertyDescription("Of the people, who are laid over it.")
            Routing characters) {}

    /** Of a hybrid. */
    public static Routing of(Routing plate, Routing characters) {
        Optional<String> both =
                plate.chosen().flatMap(one -> characters.chosen().map(other -> one + " + " + other));
        return new Routing(both, List.of(), Optional.of(new Halves(plate, characters)));
    }

    /** Of what has to be made by the built-in renderer, because it is named. */
    public static Routing builtIn(String name) {
        return new Routing(
                Optional.of(name),
                List.of(new Weighed.Scored(
                        name, Money.of("0.00 USD"), 100, List.of("it is named, is built in and costs nothing"))));
    }

    /** Why none can, in sentences. */
    public String refusals() {
        return all.stream()
                .map(weighed -> "%s: %s.".formatted(weighed.profile(), String.join("; ", weighed.reasons())))
                .collect(Collectors.joining(" "));
    }

    /** A line for each model: name, price, points, reasons. */
    public String table() {
        return all.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Weighed weighed) {
        String mark = chosen.filter(weighed.profile()::equals).isPresent() ? "*" : " ";
        String reasons = String.join("; ", weighed.reasons());
        return switch (weighed) {
            case Weighed.Scored scored ->
                "%s %-16s %12s  %3d  %s".formatted(mark, scored.profile(), scored.price(), scored.points(), reasons);
            case Weighed.Refused refused ->
                "%s %-16s %12s  %3s  %s".formatted(mark, refused.profile(), "-", "-", reasons);
        };
    }
}
