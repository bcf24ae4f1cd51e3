package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a revision of a film has cost, as the budget of its build says: shots, portraits, lines and music. */
final class Spending {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 15;

    private final Gateway gateway;

    Spending(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Such as {@code 19.20 USD}; absent when there is no such budget. What has just ended is settled within moments. */
    Optional<String> of(String film, int revision) throws InterruptedException {
        String build = film + "@" + revision;
        List<JsonNode> budgets = budgets(build);
        for (int look = 1; look < MOST_LOOKS && budgets.stream().anyMatch(Spending::isHeld); look++) {
            Thread.sleep(LOOK);
            budgets = budgets(build);
        }
        return budgets.isEmpty()
                ? Optional.empty()
                : Optional.of(budgets.stream()
                        .map(budget -> budget.path("spent").asText())
                        .filter(spent -> amount(spent).signum() > 0)
                        .collect(Collectors.joining(" and ")));
    }

    private List<JsonNode> budgets(String build) {
        Gateway.Answer answer = gateway.get("/api/v1/budgets");
        return answer.ok()
                ? StreamSupport.stream(answer.body().spliterator(), false)
                        .filter(budget -> budget.path("scope").asText().equals("build")
                                && budget.path("name").asText().equals(build))
                        .toList()
                : List.of();
    }

    private static boolean isHeld(JsonNode budget) {
        return amount(budget.path("held").asText()).signum() > 0;
    }

    private static BigDecimal amount(String money) {
        return new BigDecimal(money.split(" ", 2)[0]);
    }
}
