package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.Terminal;

/** The models that films may be made with, and the calls to them that were paid or may have been. */
public final class PaidCalls {
    private static final String PROVIDER = "  %-16s %-6s %-9s %-12s %-8s %s";
    private static final String JOB = "  %-10s %-16s %12s %12s  %s";

    private final StudioHome home;
    private final Terminal terminal;

    public PaidCalls(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /** Prints the models. */
    public Exit providers(boolean stop) {
        return new Visit(home, terminal)
                .to(stop, studio -> print(gateway(studio).get("/api/v1/providers"), providers()));
    }

    /** Prints the jobs of a state. */
    public Exit jobs(String state, boolean stop) {
        return new Visit(home, terminal)
                .to(stop, studio -> print(gateway(studio).get("/api/v1/jobs?state=" + state), jobs()));
    }

    /** Prints what may be spent and has been. */
    public Exit budgets(boolean stop) {
        return new Visit(home, terminal)
                .to(stop, studio -> print(gateway(studio).get("/api/v1/budgets"), Budgets.LISTING));
    }

    /** Prints what a film has cost so far, of one revision or of all. */
    public Exit bill(String film, Optional<Integer> revision, boolean stop) {
        return new Visit(home, terminal).to(stop, studio -> {
            Gateway.Answer bill = gateway(studio)
                    .get("/api/v1/productions/" + film + "/bill"
                            + revision.map(number -> "?revision=" + number).orElse(""));
            if (!bill.ok()) {
                return refused(bill);
            }
            new Bill(terminal, bill.body()).lines().forEach(terminal::line);
            return Exit.DONE;
        });
    }

    /** Gives up a job that nobody knows of, at what it has cost. */
    public Exit close(String job, String cost, boolean stop) {
        return new Visit(home, terminal).to(stop, studio -> {
            Gateway.Answer closed = gateway(studio).post("/api/v1/jobs/" + job + "/close", Map.of("cost", cost));
            if (!closed.ok()) {
                return refused(closed);
            }
            terminal.line("It has %s; %s were paid."
                    .formatted(
                            closed.body().path("state").asText(),
                            closed.body().path("paid").asText()));
            return Exit.DONE;
        });
    }

    private Gateway gateway(StudioRecord studio) {
        return new Gateway(studio.gateway(), ApiKey.in(home.key()));
    }

    private Exit print(Gateway.Answer answer, Listing listing) {
        if (!answer.ok()) {
            return refused(answer);
        }
        terminal.line(terminal.bold(listing.heading()));
        answer.body().forEach(item -> terminal.line(listing.line(item)));
        if (answer.body().isEmpty()) {
            terminal.line("  none");
        }
        return Exit.DONE;
    }

    private Exit refused(Gateway.Answer answer) {
        answer.refusal().forEach(line -> terminal.line(terminal.red(line)));
        return Exit.FAILED;
    }

    /** Rows of one kind. */
    private record Listing(String heading, Row row) {
        String line(JsonNode item) {
            return row.of(item);
        }
    }

    @FunctionalInterface
    private interface Row {
        String of(JsonNode item);
    }

    /** What is shown of budgets. */
    private static final class Budgets {
        private static final String ROW = "  %-12s %-28s %-8s %12s %12s %12s";
        private static final Listing LISTING = new Listing(
                ROW.formatted("BUDGET", "OF", "POLICY", "MOST", "HELD", "SPENT"),
                item -> ROW.formatted(
                        item.path("scope").asText(),
                        item.path("name").asText(),
                        item.path("policy").asText(),
                        item.path("most").asText("-"),
                        item.path("held").asText(),
                        item.path("spent").asText()));
    }

    private static Listing providers() {
        return new Listing(
                PROVIDER.formatted("PROFILE", "TIER", "STATUS", "CREDENTIALS", "HEALTH", "A SECOND, MUTE / WITH SOUND"),
                item -> PROVIDER.formatted(
                        item.path("profile").asText(),
                        item.path("tier").asText(),
                        item.path("status").asText(),
                        item.path("credentials").asBoolean() ? "yes" : "no",
                        item.path("health").path("state").asText(),
                        prices(item.path("prices"))
                                + Optional.of(item.path("retired")
                                                .path("successor")
                                                .asText())
                                        .filter(next -> !next.isEmpty())
                                        .map(next -> "; " + next + " instead")
                                        .orElse("")));
    }

    private static String prices(JsonNode prices) {
        List<String> all = new ArrayList<>();
        prices.path("perSecond")
                .properties()
                .forEach(size -> all.add("%s %s / %s"
                        .formatted(
                                size.getKey(),
                                money(size.getValue().path("mute")),
                                money(size.getValue().path("sound")))));
        return String.join(", ", all) + " " + prices.path("currency").asText();
    }

    private static String money(JsonNode amount) {
        return String.format(Locale.ROOT, "%.2f", amount.decimalValue());
    }

    private static Listing jobs() {
        return new Listing(
                JOB.formatted("STATE", "PROFILE", "PAID", "HELD", "JOB"),
                item -> JOB.formatted(
                                item.path("state").asText(),
                                item.path("profile").asText(),
                                item.path("paid").asText(),
                                item.path("held").asText(),
                                item.path("id").asText())
                        + Stream.of("cause", "waitsFor")
                                .map(why -> item.path(why).asText())
                                .filter(why -> !why.isEmpty())
                                .map(why -> "\n             " + why)
                                .collect(Collectors.joining())
                        + (item.path("waitsForPerson").asBoolean() ? "\n             somebody must decide" : ""));
    }
}
