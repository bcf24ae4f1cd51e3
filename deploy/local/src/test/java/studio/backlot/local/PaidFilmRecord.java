package studio.backlot.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the studio says of a film that is paid: its price, its bill, and how its takes were judged. */
record PaidFilmRecord(StudioDoor door, String name) {

    /** What the newest plan prices, in the words of {@link #paid}: the whole, scenes and shots. */
    Map<String, String> planned() {
        JsonNode plan = door.get("/productions/%s/plan".formatted(name));
        Map<String, String> prices = new TreeMap<>();
        prices.put("all", price(plan.at("/totals")));
        plan.path("scenes")
                .forEach(scene -> prices.put("scene " + scene.path("scene").asText(), price(scene)));
        plan.path("shots").forEach(shot -> prices.put(shot.path("shot").asText(), price(shot)));
        return prices;
    }

    private static String price(JsonNode priced) {
        return "%s USD, 0.00 USD held"
                .formatted(priced.path("price").decimalValue().setScale(2));
    }

    /** What was paid for it and is held, such as {@code 1.00 USD, 0.00 USD held}: the whole, scenes and shots. */
    Map<String, String> paid() {
        JsonNode bill = door.get("/productions/%s/bill".formatted(name));
        Map<String, String> costs = new TreeMap<>();
        costs.put("all", cost(bill));
        bill.path("beside").forEach(part -> costs.put(part.path("medium").asText(), cost(part)));
        bill.path("scenes").forEach(scene -> {
            costs.put("scene " + scene.path("scene").asText(), cost(scene));
            scene.path("shots").forEach(shot -> costs.put(shot.path("shot").asText(), cost(shot)));
        });
        return costs;
    }

    private static String cost(JsonNode billed) {
        JsonNode cost = billed.at("/cost/0");
        return "%s, %s held"
                .formatted(cost.path("spent").asText(), cost.path("held").asText());
    }

    /** How many calls each shot was paid with. */
    List<Integer> calls() {
        return door.get("/productions/%s/bill".formatted(name))
                .path("scenes")
                .valueStream()
                .flatMap(scene -> scene.path("shots").valueStream())
                .map(shot -> shot.path("calls").size())
                .toList();
    }

    /** What the report says of each shot's take. */
    Map<String, String> verdicts() {
        Map<String, String> verdicts = new TreeMap<>();
        panels().forEach(panel -> verdicts.put(
                panel.path("shot").asText(),
                panel.at("/take/continuity/verdict").asText("none")));
        return verdicts;
    }

    /** What the report says was put right in a shot's take. */
    List<String> corrections(String shot) {
        return panels().filter(panel -> panel.path("shot").asText().equals(shot))
                .flatMap(panel -> panel.at("/take/continuity/corrections").valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    private Stream<JsonNode> panels() {
        return door.get("/productions/%s/artefacts/report.json".formatted(name))
                .path("scenes")
                .valueStream()
                .flatMap(scene -> scene.path("panels").valueStream());
    }
}
