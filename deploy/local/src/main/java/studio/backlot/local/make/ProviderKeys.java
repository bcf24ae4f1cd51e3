package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.local.Exit;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.Terminal;

/** Keys with providers: entered, tested and forgotten. */
public final class ProviderKeys {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String FIELD = "  %-12s %-14s %-10s %s";

    private final StudioHome home;
    private final Terminal terminal;

    public ProviderKeys(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /** Prints what accounts are opened with and whose keys hold. */
    public Exit show(boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.get("/api/v1/providers/credentials");
            if (!answer.ok()) {
                return refused(answer);
            }
            terminal.line(terminal.bold(FIELD.formatted("PROVIDER", "FIELD", "KEY", "WHAT IT IS")));
            answer.body().forEach(account -> account.path("fields")
                    .forEach(field -> terminal.line(FIELD.formatted(
                            account.path("provider").asText(),
                            field.path("name").asText(),
                            ofField(
                                    account.path("keys").asText(),
                                    field.path("set").asBoolean(),
                                    field.path("ends").asText()),
                            field.path("hint").asText()))));
            answer.body().forEach(account -> ofSession(account).ifPresent(terminal::line));
            return Exit.DONE;
        });
    }

    /** Enters keys by the names of their fields. */
    public Exit enter(String provider, Map<String, String> keys, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.send("PUT", path(provider), Optional.of(Map.of("keys", keys)));
            return answer.ok()
                    ? said("The keys are kept, sealed; they are used from the next call on.")
                    : refused(answer);
        });
    }

    /** Enters keys for a session only. */
    public Exit hold(String provider, Map<String, String> keys, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.send("PUT", session(provider), Optional.of(Map.of("keys", keys)));
            return answer.ok()
                    ? said(
                            "The keys are held for this session and stored nowhere; they end at %s, or with the studio. Work that needs them then waits until they are entered again."
                                    .formatted(
                                            minute(answer.body().path("session").path("endsAt"))))
                    : refused(answer);
        });
    }

    /** Withdraws those of a session. */
    public Exit withdraw(String provider, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.send("DELETE", session(provider), Optional.empty());
            return answer.ok() ? said("The session is withdrawn, and its keys are gone.") : refused(answer);
        });
    }

    /** Asks the provider whether it takes them. */
    public Exit check(String provider, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.post(path(provider) + "/check", Map.of());
            if (!answer.ok()) {
                return refused(answer);
            }
            if (answer.body().path("accepted").asBoolean()) {
                return said("%s takes the keys.".formatted(provider));
            }
            terminal.line(terminal.red("%s does not take the keys (%s): %s"
                    .formatted(
                            provider,
                            answer.body().path("code").asText(),
                            answer.body().path("detail").asText())));
            return Exit.FAILED;
        });
    }

    /** Forgets them. */
    public Exit forget(String provider, boolean stop) {
        return visit(stop, gateway -> {
            Gateway.Answer answer = gateway.send("DELETE", path(provider), Optional.empty());
            return answer.ok() ? said("The keys are forgotten.") : refused(answer);
        });
    }

    private static Optional<String> ofSession(JsonNode account) {
        JsonNode session = account.path("session");
        return session.isObject()
                ? Optional.of("%s: keys of a session, entered at %s, until %s. %s"
                        .formatted(
                                account.path("provider").asText(),
                                minute(session.path("enteredAt")),
                                minute(session.path("endsAt")),
                                session.path("detail").asText())
                        .strip())
                : Optional.empty();
    }

    private static String minute(JsonNode moment) {
        return MINUTE.format(Instant.parse(moment.asText()));
    }

    private static String ofField(String origin, boolean set, String ends) {
        if (set && origin.equals("session")) {
            return origin;
        }
        if (set) {
            return ends.isEmpty() ? "own" : "own …" + ends;
        }
        return origin.equals("own") || origin.equals("session") ? "none" : origin;
    }

    private static String path(String provider) {
        return "/api/v1/providers/%s/credentials".formatted(provider);
    }

    private static String session(String provider) {
        return path(provider) + "/session";
    }

    private Exit visit(boolean stop, Work work) {
        return new Visit(home, terminal).to(stop, studio -> work.in(gateway(studio)));
    }

    private Gateway gateway(StudioRecord studio) {
        return new Gateway(studio.gateway(), ApiKey.in(home.key()));
    }

    private Exit said(String line) {
        terminal.line(line);
        return Exit.DONE;
    }

    private Exit refused(Gateway.Answer answer) {
        answer.refusal().forEach(line -> terminal.line(terminal.red(line)));
        return Exit.FAILED;
    }

    @FunctionalInterface
    private interface Work {
        Exit in(Gateway gateway);
    }
}
