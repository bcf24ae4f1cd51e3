package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studio.backlot.local.terminal.Terminal;

/** What a film has cost, as a table: its scenes with their shots, what was paid beside them, and the sum. */
record Bill(Terminal terminal, JsonNode bill) {
    private static final String ROW = "  %-12s %6s %16s %16s";

    List<String> lines() {
        if (bill.path("cost").isEmpty()) {
            return List.of("  nothing was paid");
        }
        List<String> lines = new ArrayList<>();
        lines.add(terminal.bold(ROW.formatted("", "CALLS", "SPENT", "HELD")));
        for (JsonNode scene : bill.path("scenes")) {
            lines.add(terminal.bold(row("scene " + scene.path("scene").asText(), "", scene)));
            scene.path("shots")
                    .forEach(shot -> lines.add(row(
                            "  " + shot.path("shot").asText(),
                            Integer.toString(shot.path("calls").size()
                                    + shot.path("pictures").size()),
                            shot)));
        }
        bill.path("beside")
                .forEach(part -> lines.add(
                        row(part.path("medium").asText(), part.path("pieces").asText(), part)));
        lines.add(terminal.bold(row("all", "", bill)));
        return lines;
    }

    private static String row(String what, String calls, JsonNode costs) {
        return ROW.formatted(what, calls, money(costs, "spent"), money(costs, "held"));
    }

    private static String money(JsonNode costs, String which) {
        return costs.path("cost")
                .valueStream()
                .map(cost -> cost.path(which).asText())
                .collect(Collectors.joining(" + "));
    }
}
