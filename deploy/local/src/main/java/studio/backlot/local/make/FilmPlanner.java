package studio.backlot.local.make;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.Terminal;

/** Has the studio plan a film, and prints the plan. Nothing is filmed. */
public final class FilmPlanner {

    private static final Duration APPLY_LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NOT_FOUND = 404;
    private static final int NOT_YET = 409;
    private static final int INVALID = 422;

    private final StudioHome home;
    private final Terminal terminal;
    private final PrintStream out;

    /**
     * Prepares to plan films.
     *
     * @param terminal for people
     * @param out for the plan as JSON
     */
    public FilmPlanner(StudioHome home, Terminal terminal, PrintStream out) {
        this.home = home;
        this.terminal = terminal;
        this.out = out;
    }

    /** Plans it; fails when the film cannot be made, or not within the tariff's limit. */
    public Exit plan(Order order, Tariff tariff, boolean json, boolean stop) {
        return new Visit(home, terminal).to(stop, studio -> plan(order, tariff, json, studio));
    }

    /** Plans it in a studio that runs. */
    Exit plan(Order order, Tariff tariff, boolean json, StudioRecord studio) {
        Gateway gateway = new Gateway(studio.gateway(), ApiKey.in(home.key()));
        String path = "/api/v1/productions/" + order.name();
        Gateway.Answer priced = gateway.get(path + "/plan?revision=1" + tariff.query());
        if (priced.status() == INVALID) {
            throw new Refusal(Exit.USAGE, violations(priced.body()));
        }
        terminal.line("Planning " + terminal.bold(order.name()));
        Gateway.Answer applied = gateway.plan(order, APPLY_LIMIT);
        if (!applied.ok()) {
            return new SourceMistakes(terminal, order.production()).print(applied);
        }
        String revision = "?revision=%d"
                .formatted(applied.body().path("production").path("revision").asInt());
        Gateway.Answer plan = gateway.get(path + "/plan" + revision + tariff.query());
        while (plan.status() == NOT_YET || plan.status() == NOT_FOUND) {
            JsonNode reasons = gateway.get(path + revision).body().path("reasons");
            if (!reasons.isEmpty()) {
                return impossible(reasons);
            }
            terminal.draw(List.of("  " + plan.body().path("detail").asText("waiting …")));
            rest();
            plan = gateway.get(path + "/plan" + revision + tariff.query());
        }
        return plan.ok()
                ? print(plan.body(), tariff, json)
                : new SourceMistakes(terminal, order.production()).print(plan);
    }

    private Exit print(JsonNode plan, Tariff tariff, boolean json) {
        if (json) {
            out.println(pretty(plan));
        } else {
            new PlanTable(terminal, plan).lines().forEach(terminal::line);
        }
        BigDecimal price = plan.path("totals").path("price").decimalValue();
        if (tariff.isExceededBy(price)) {
            terminal.line(terminal.red("That is more than the %s it may cost."
                    .formatted(tariff.limit().orElseThrow().toPlainString())));
            return Exit.FAILED;
        }
        return plan.path("totals").path("refused").asInt() > 0 ? Exit.FAILED : Exit.DONE;
    }

    private Exit impossible(JsonNode reasons) {
        reasons.forEach(reason -> terminal.line(terminal.red("  ✗ ")
                + reason.path("step").asText() + " "
                + reason.path("what").asText() + ": "
                + reason.path("detail").asText()));
        terminal.line("The film cannot be planned.");
        return Exit.FAILED;
    }

    private static String violations(JsonNode problem) {
        return problem.path("violations")
                .valueStream()
                .map(violation -> violation.path("pointer").asText().replace("/", "") + ": "
                        + violation.path("detail").asText())
                .collect(Collectors.joining("; "));
    }

    private static String pretty(JsonNode plan) {
        try {
            return Gateway.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan that was read can be written", e);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Exit.FAILED, "interrupted", e);
        }
    }
}
