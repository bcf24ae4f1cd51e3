package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.backlot.local.make.EventStream.ProductionEvent;
import studio.backlot.local.terminal.Terminal;

/** Tells how the making goes: a line for what was reached, and a bar for the whole on a terminal. */
final class Progress {

    /** What share of the work each step is, roughly; the bar needs no more. */
    private static final Map<String, Double> SHARES =
            Map.of("cast", 0.04, "dialogue", 0.14, "shot", 0.60, "master", 0.12, "trailer", 0.08, "poster", 0.02);

    private static final int BAR = 28;

    private final Terminal terminal;
    private final InstantSource clock;
    private final Instant from;
    private final Map<String, Double> done = new HashMap<>();
    private final Map<String, Double> under = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final SortedMap<String, BigDecimal> paid = new TreeMap<>();
    private String now = "reading the screenplay";

    Progress(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.from = clock.instant();
    }

    /** What went wrong, in the order in which it was told. */
    List<String> failures() {
        return failures;
    }

    /** What the shots cost that were told of, such as {@code 19.20 USD}; empty when nothing was paid. */
    synchronized String paid() {
        return paid.entrySet().stream()
                .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                .collect(Collectors.joining(" and "));
    }

    synchronized void hear(ProductionEvent event) {
        JsonNode data = event.data();
        switch (event.name()) {
            case "applied" ->
                reached(
                        "screenplay",
                        "%s, %s"
                                .formatted(
                                        text(data, "title"),
                                        count(data.path("scenes").asInt(), "scene")));
            case "storyboard" -> reached("storyboard", count(data.path("shots").asInt(), "shot"));
            case "cast" -> step("cast", data, "%s is cast".formatted(text(data, "name")));
            case "greenlit" ->
                reached(
                        "greenlit",
                        "%s, %s"
                                .formatted(
                                        count(data.path("shots").asInt(), "shot"),
                                        count(data.path("lines").asInt(), "line")));
            case "dialogue" -> step("dialogue", data, line(data));
            case "shot" -> {
                pay(text(data, "cost"));
                step("shot", data, shot(data));
            }
            case "picture" ->
                reached(
                        "picture",
                        "locked, %.1f s".formatted(data.path("seconds").asDouble()));
            case "master" -> finished("master", loudness(data.path("loudness")));
            case "trailer" ->
                finished("trailer", "%.1f s".formatted(data.path("seconds").asDouble()));
            case "poster" -> finished("poster", "composed");
            case "progress" -> partly(data);
            case "failed" -> failed(data);
            case "done" -> SHARES.keySet().forEach(step -> done.put(step, 1.0));
            default -> {
                // A newer gateway may tell more than we know.
            }
        }
        draw();
    }

    /** Redraws the bar, so that its clock goes on. */
    synchronized void draw() {
        double share = SHARES.entrySet().stream()
                .mapToDouble(step -> step.getValue()
                        * Math.min(1, done.getOrDefault(step.getKey(), 0.0) + under.getOrDefault(step.getKey(), 0.0)))
                .sum();
        int full = (int) Math.round(share * BAR);
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        String line = "  %s %3d %%  %s  %s".formatted(bar, Math.round(share * 100), elapsed(), now);
        terminal.draw(List.of(line.length() > terminal.width() ? line.substring(0, terminal.width() - 1) : line));
    }

    private void step(String step, JsonNode data, String what) {
        int count = data.path("done").asInt();
        int total = Math.max(1, data.path("total").asInt(1));
        done.put(step, (double) count / total);
        under.remove(step);
        now = "%s %d of %d".formatted(label(step), count, total);
        reached(label(step), "%d/%d  %s".formatted(count, total, what));
    }

    private void finished(String step, String what) {
        done.put(step, 1.0);
        under.remove(step);
        reached(label(step), what);
    }

    private void partly(JsonNode data) {
        String step = text(data, "step");
        double total = data.path("total").asDouble();
        if (total > 0) {
            double fraction = Math.min(1, data.path("done").asDouble() / total);
            under.put(step, step.equals("shot") || step.equals("dialogue") ? 0 : fraction);
            now = "%s %s %d %%".formatted(label(step), text(data, "what"), Math.round(fraction * 100));
        }
    }

    private void failed(JsonNode data) {
        String reason = "%s %s: %s".formatted(label(text(data, "step")), text(data, "what"), text(data, "detail"));
        failures.add(reason);
        terminal.line(terminal.red("  ✗ ") + reason);
    }

    private void reached(String label, String what) {
        terminal.line("  %s %-10s %s  %s".formatted(terminal.green("✓"), label, terminal.dim(elapsed()), what));
    }

    private static String line(JsonNode data) {
        String spoken = text(data, "text").isEmpty() ? "" : "  " + text(data, "text");
        return "%s  %.1f s%s".formatted(text(data, "what"), data.path("seconds").asDouble(), spoken);
    }

    /** Written as {@code 3.20 USD}. */
    private void pay(String cost) {
        String[] parts = cost.split(" ", 2);
        if (parts.length == 2) {
            paid.merge(parts[1], new BigDecimal(parts[0]), BigDecimal::add);
        }
    }

    private static String shot(JsonNode data) {
        return "%s  %.1f s, %s%s"
                .formatted(
                        text(data, "what"),
                        data.path("seconds").asDouble(),
                        how(data),
                        switch (text(data, "verdict")) {
                            case "corrected" -> ", corrected";
                            case "asked" -> ", please look";
                            default -> "";
                        });
    }

    private static String how(JsonNode data) {
        if (data.path("fromLibrary").asBoolean()) {
            return "from the library";
        }
        double seconds = data.path("renderMillis").asDouble() / 1000;
        String model = text(data, "model");
        String cost = text(data, "cost");
        return (model.isEmpty() ? "rendered in %.1f s".formatted(seconds) : "by %s in %.1f s".formatted(model, seconds))
                + (cost.isEmpty() ? "" : " for " + cost);
    }

    static String loudness(JsonNode loudness) {
        return loudness.isObject()
                ? String.format(
                        Locale.ROOT,
                        "%.1f LUFS, true peak %.1f dBTP",
                        loudness.path("integrated").asDouble(),
                        loudness.path("truePeak").asDouble())
                : "mastered";
    }

    private static String label(String step) {
        return switch (step) {
            case "dialogue" -> "line";
            case "master" -> "sound";
            default -> step;
        };
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText("");
    }

    private String elapsed() {
        Duration time = Duration.between(from, clock.instant());
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
