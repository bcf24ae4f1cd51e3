package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Profiles of models, compared with what their provider lists, and brought up to it. */
public final class ProfileRefresh {
    private final StudioHome home;
    private final Terminal terminal;

    public ProfileRefresh(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /** Prints what is otherwise; nothing is changed. */
    public Exit compare(String provider, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.post(path(provider) + "/refresh", Map.of());
            return answer.ok() ? said(answer.body(), "--apply takes it over for your organisation.") : refused(answer);
        });
    }

    /** Takes over what is otherwise. */
    public Exit apply(String provider, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.send("PUT", path(provider) + "/refresh", Optional.empty());
            return answer.ok()
                    ? said(
                            answer.body(),
                            "Version %d of your organisation's profiles holds from now on."
                                    .formatted(answer.body().path("version").asInt()))
                    : refused(answer);
        });
    }

    /** Has the profiles as the deployment says. */
    public Exit forget(String provider, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.send("DELETE", path(provider), Optional.empty());
            if (!answer.ok()) {
                return refused(answer);
            }
            terminal.line("The profiles are as the deployment says.");
            return Exit.DONE;
        });
    }

    /** Lines for a comparison: each model, and below it what is otherwise. */
    static List<String> lines(JsonNode compared) {
        List<String> lines = new ArrayList<>();
        compared.path("differences").forEach(difference -> {
            String kind = difference.path("kind").asText();
            lines.add("  %-11s %s (%s)"
                    .formatted(
                            kind,
                            difference
                                    .path("profile")
                                    .asText(difference.path("model").asText()),
                            difference.path("tier").asText()));
            difference.path("changes").forEach(change -> lines.add(change(kind, change)));
            List<String> further = new ArrayList<>();
            difference.path("further").forEach(ability -> further.add(ability.asText()));
            if (!further.isEmpty()) {
                lines.add("      not used, because nobody has tried it: " + String.join(", ", further));
            }
        });
        return lines;
    }

    private static String change(String kind, JsonNode change) {
        String now = change.path("after").asText();
        return kind.equals("new")
                ? "      %s: %s".formatted(change.path("what").asText(), now)
                : "      %s: %s → %s"
                        .formatted(
                                change.path("what").asText(),
                                change.path("before").asText(),
                                now);
    }

    private Exit said(JsonNode compared, String next) {
        lines(compared).forEach(terminal::line);
        terminal.line(
                compared.path("changes").asBoolean()
                        ? next
                        : "The profiles are as %s lists them."
                                .formatted(compared.path("provider").asText()));
        return Exit.DONE;
    }

    private Exit refused(Gateway.Answer answer) {
        answer.refusal().forEach(line -> terminal.line(terminal.red(line)));
        return Exit.FAILED;
    }

    private static String path(String provider) {
        return "/api/v1/providers/%s/profiles".formatted(provider);
    }

    private Exit visit(boolean stop, Work work) {
        return new Visit(home, terminal)
                .to(stop, studio -> work.in(new Gateway(studio.gateway(), ApiKey.in(home.key()))));
    }

    @FunctionalInterface
    private interface Work {
        Exit in(Gateway gateway);
    }
}
