package studio.backlot.render.route;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Absent;

/** Which model films a shot, and what was thought of each. */
public record Routing(
        @JsonPropertyDescription("The profile that films it; absent when none can.")
        Optional<String> chosen,

        @JsonPropertyDescription("The best first, then those that were refused.")
        List<Weighed> all) {
    public Routing {
        chosen = Absent.optional(chosen);
        all = Absent.list(all);
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
