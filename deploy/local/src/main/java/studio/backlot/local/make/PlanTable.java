package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import studio.backlot.local.terminal.Terminal;

/** A plan as a table, in the manner of build tools: what is done about each shot, and why. */
record PlanTable(Terminal terminal, JsonNode plan) {
    private static final String ROW = "  %-6s %-8s %8s %9s %9s  %s";
    private static final String BESIDE = "  %-42s %7s  %s";
    private static final int INDENT = 47;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.bold(ROW.formatted("SHOT", "", "LENGTH", "FILMING", "PRICE", "WHY")));
        plan.path("shots").forEach(shot -> lines.addAll(shot(shot)));
        lines.add("");
        if (!plan.path("beside").isEmpty()) {
            lines.add(terminal.bold(BESIDE.formatted("BESIDE THE SHOTS", "PRICE", "BY")));
            plan.path("beside").forEach(piece -> lines.add(beside(piece)));
            if (plan.path("beside").valueStream().anyMatch(piece -> !piece.has("price"))) {
                lines.add("  What is not set is held by no budget, and no cap stops it.");
            }
            lines.add("");
        }
        lines.addAll(sums());
        return lines;
    }

    private List<String> shot(JsonNode shot) {
        boolean filmed = shot.path("expectedSeconds").asDouble() > 0;
        List<String> why = new ArrayList<>(why(shot.path("prospect")));
        if (filmed) {
            shot.path("model").path("halves").forEach(half -> why.add(half(half)));
        }
        String row = ROW.formatted(
                shot.path("shot").asText(),
                shot.path("prospect").path("status").asText(),
                shot.has("seconds") ? seconds(shot.path("seconds")) : "",
                filmed ? seconds(shot.path("expectedSeconds")) : "",
                filmed ? price(shot.path("price")) : "",
                why.isEmpty() ? "" : why.getFirst());
        List<String> lines = new ArrayList<>();
        lines.add(coloured(shot.path("prospect").path("status").asText(), row));
        why.stream().skip(1).forEach(cause -> lines.add(" ".repeat(INDENT) + cause));
        return lines;
    }

    private static String beside(JsonNode piece) {
        return BESIDE.formatted(
                piece.path("what").asText(),
                piece.has("price") ? amount(piece.path("price").asText()) : "not set",
                piece.path("by").asText()
                        + (piece.has("listed")
                                ? ", listed on " + piece.path("listed").asText()
                                : ""));
    }

    /** An amount such as 0.067 USD without its currency, whole cents as such. */
    private static String amount(String money) {
        BigDecimal amount = new BigDecimal(money.split(" ", 2)[0]).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    private static String half(JsonNode half) {
        return "%s: %s, %s"
                .formatted(
                        half.path("half").asText(),
                        half.path("model").asText(),
                        half.path("amount").asText());
    }

    private String coloured(String status, String row) {
        return switch (status) {
            case "kept" -> terminal.dim(row);
            case "new" -> terminal.green(row);
            case "refused" -> terminal.red(row);
            default -> terminal.yellow(row);
        };
    }

    private static List<String> why(JsonNode prospect) {
        return switch (prospect.path("status").asText()) {
            case "kept" -> List.of(prospect.path("take").asText());
            case "depends" ->
                List.of("kept as %s if %s ends on the same frame"
                        .formatted(
                                prospect.path("take").asText(),
                                prospect.path("on").asText()));
            case "refused" -> List.of(prospect.path("detail").asText());
            case "stale" ->
                prospect.has("causes")
                        ? StreamSupport.stream(prospect.path("causes").spliterator(), false)
                                .map(PlanTable::cause)
                                .toList()
                        : List.of("%s was filmed before causes were kept"
                                .formatted(prospect.path("take").asText()));
            default -> List.of();
        };
    }

    private static String cause(JsonNode cause) {
        String what = cause.path("what").asText();
        boolean was = cause.has("was");
        boolean now = cause.has("now");
        if (was && now) {
            return "%s: %s → %s"
                    .formatted(
                            what, cause.path("was").asText(), cause.path("now").asText());
        }
        if (now) {
            return "%s is there: %s".formatted(what, cause.path("now").asText());
        }
        return was ? "%s is gone: %s".formatted(what, cause.path("was").asText()) : what;
    }

    private List<String> sums() {
        JsonNode totals = plan.path("totals");
        List<String> counts = new ArrayList<>();
        for (String kind : List.of("kept", "new", "stale", "depends", "refused")) {
            if (totals.path(kind).asInt() > 0) {
                counts.add(totals.path(kind).asInt() + " " + kind);
            }
        }
        JsonNode time = plan.path("time");
        List<String> path = new ArrayList<>();
        time.path("criticalPath").forEach(shot -> path.add(shot.asText()));
        List<String> lines = new ArrayList<>();
        lines.add(terminal.bold("%d shots: %s".formatted(totals.path("shots").asInt(), String.join(", ", counts)))
                + "; %s of film".formatted(seconds(totals.path("seconds"))));
        if (path.isEmpty()) {
            lines.add("Nothing is to be filmed.");
        } else {
            lines.add("Filming takes about %s on %d workers; the longest chain is %s, %s."
                    .formatted(
                            seconds(time.path("makespanSeconds")),
                            time.path("workers").asInt(),
                            String.join(" ", path),
                            seconds(time.path("criticalSeconds"))));
            lines.add("It costs %s %s with %s%s."
                    .formatted(
                            price(totals.path("price")),
                            plan.path("tariff").path("currency").asText(),
                            plan.path("tariff").path("profile").asText(),
                            totals.path("depends").asInt() > 0 ? ", at most" : ""));
            lines.addAll(scenes());
        }
        return lines;
    }

    /** What each scene costs, where there are several and they cost anything. */
    private List<String> scenes() {
        JsonNode scenes = plan.path("scenes");
        return scenes.size() < 2
                        || plan.path("totals").path("price").decimalValue().signum() == 0
                ? List.of()
                : scenes.valueStream()
                        .map(scene -> ROW.formatted(
                                        "",
                                        "scene " + scene.path("scene").asText(),
                                        seconds(scene.path("seconds")),
                                        "",
                                        price(scene.path("price")),
                                        "")
                                .stripTrailing())
                        .toList();
    }

    private static String price(JsonNode price) {
        return String.format(Locale.ROOT, "%.2f", price.decimalValue());
    }

    private static String seconds(JsonNode seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds.asDouble());
    }
}
