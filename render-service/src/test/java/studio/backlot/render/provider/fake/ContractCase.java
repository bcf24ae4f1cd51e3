package studio.backlot.render.provider.fake;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.backlot.fakes.Trick;
import studio.backlot.render.provider.FaultClass;

/**
 * What happens to an exchange with any provider, and the fault that comes of it.
 *
 * @param code as most providers' clients say it
 */
public record ContractCase(String name, Function<Rig, Trick> trick, FaultClass kind, String code) {
    private static final Duration TOO_LATE = Duration.ofSeconds(3);
    private static final String HALF = "{\"id\":";

    /** One that only some providers have. */
    public static ContractCase of(String name, Trick trick, FaultClass kind, String code) {
        return new ContractCase(name, _ -> trick, kind, code);
    }

    /** An answer with a status and the provider's error. */
    public static ContractCase turned(int status, FaultClass kind, String code) {
        return new ContractCase("status " + status, rig -> new Trick.Turned(status, rig.error(status)), kind, code);
    }

    /** The same with the seconds to wait. */
    public static ContractCase busy(int status, FaultClass kind) {
        return new ContractCase(
                "status %d until later".formatted(status),
                rig -> new Trick.Turned(status, rig.error(status), Map.of("Retry-After", "7")),
                kind,
                "provider-busy");
    }

    /** An acceptance whose call has a name, in JSON, that cannot be one. */
    public static ContractCase named(String what, String json) {
        return new ContractCase(
                "name of " + what, rig -> new Trick.Says(rig.accepted(json)), FaultClass.AMBIGUOUS, "malformed");
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<ContractCase> submits() {
        return Stream.of(
                turned(302, FaultClass.NEVER, "request"),
                turned(307, FaultClass.NEVER, "request"),
                turned(400, FaultClass.NEVER, "request"),
                turned(402, FaultClass.NEVER, "credit"),
                turned(403, FaultClass.NEVER, "not-allowed"),
                turned(404, FaultClass.NEVER, "gone"),
                turned(408, FaultClass.AMBIGUOUS, "provider-down"),
                turned(413, FaultClass.NEVER, "request"),
                turned(418, FaultClass.NEVER, "request"),
                turned(422, FaultClass.NEVER, "request"),
                turned(429, FaultClass.RETRY_AFTER, "quota"),
                turned(500, FaultClass.AMBIGUOUS, "provider-down"),
                of("html", new Trick.Turned(502, "<html>"), FaultClass.AMBIGUOUS, "provider-down"),
                turned(503, FaultClass.AMBIGUOUS, "provider-down"),
                turned(504, FaultClass.AMBIGUOUS, "provider-down"),
                turned(599, FaultClass.AMBIGUOUS, "provider-down"),
                busy(503, FaultClass.RETRY_AFTER),
                of("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS, "no-answer"),
                of("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS, "no-answer"),
                of("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS, "no-answer"),
                of("late", new Trick.Late(TOO_LATE), FaultClass.AMBIGUOUS, "no-answer"),
                of("slow", new Trick.Dawdles(TOO_LATE), FaultClass.AMBIGUOUS, "no-answer"),
                of("huge", new Trick.Endless(3 << 20), FaultClass.AMBIGUOUS, "too-large"),
                of("malformed", new Trick.Says(HALF), FaultClass.AMBIGUOUS, "malformed"),
                of("empty", new Trick.Says(""), FaultClass.AMBIGUOUS, "malformed"),
                of("no object", new Trick.Says("[]"), FaultClass.AMBIGUOUS, "malformed"),
                of("no name", new Trick.Says("{}"), FaultClass.AMBIGUOUS, "malformed"),
                named("nothing", "null"),
                named("a path", "\"../account\""));
    }

    static Stream<ContractCase> questions() {
        return Stream.of(
                turned(401, FaultClass.NEVER, "credentials"),
                turned(402, FaultClass.NEVER, "credit"),
                turned(403, FaultClass.NEVER, "not-allowed"),
                turned(404, FaultClass.NEVER, "gone"),
                turned(408, FaultClass.BACKOFF, "provider-down"),
                turned(429, FaultClass.RETRY_AFTER, "quota"),
                turned(500, FaultClass.BACKOFF, "provider-down"),
                turned(503, FaultClass.BACKOFF, "provider-down"),
                busy(503, FaultClass.RETRY_AFTER),
                of("lost", new Trick.LostBefore(), FaultClass.BACKOFF, "no-answer"),
                of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                of("late", new Trick.Late(TOO_LATE), FaultClass.BACKOFF, "no-answer"),
                of("slow", new Trick.Dawdles(TOO_LATE), FaultClass.BACKOFF, "no-answer"),
                of("huge", new Trick.Endless(3 << 20), FaultClass.NEVER, "too-large"),
                of("malformed", new Trick.Says(HALF), FaultClass.BACKOFF, "malformed"),
                of("empty", new Trick.Says(""), FaultClass.BACKOFF, "malformed"),
                of("no object", new Trick.Says("[]"), FaultClass.BACKOFF, "malformed"),
                new ContractCase("no status", rig -> new Trick.Says(rig.noStatus()), FaultClass.BACKOFF, "malformed"),
                new ContractCase(
                        "unknown status",
                        rig -> new Trick.Says(rig.unknownStatus()),
                        FaultClass.BACKOFF,
                        "unknown-status"),
                new ContractCase(
                        "another call", rig -> new Trick.Says(rig.another()), FaultClass.BACKOFF, "malformed"));
    }

    static Stream<ContractCase> downloads() {
        Map<String, String> elsewhere = Map.of("Location", "https://elsewhere.test/a.mp4");
        Map<String, String> json = Map.of("Content-Type", "application/json");
        return Stream.of(
                turned(403, FaultClass.NEVER, "not-allowed"),
                turned(404, FaultClass.NEVER, "gone"),
                turned(502, FaultClass.BACKOFF, "provider-down"),
                turned(503, FaultClass.BACKOFF, "provider-down"),
                of("redirected", new Trick.Turned(302, "", elsewhere), FaultClass.NEVER, "request"),
                of("good, but an error", new Trick.Turned(200, "{}", json), FaultClass.BACKOFF, "damaged"),
                of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                of("late", new Trick.Late(TOO_LATE), FaultClass.BACKOFF, "no-answer"),
                of("slow", new Trick.Dawdles(TOO_LATE), FaultClass.BACKOFF, "no-answer"),
                of("huge", new Trick.Endless(9 << 20), FaultClass.NEVER, "too-large"));
    }
}
