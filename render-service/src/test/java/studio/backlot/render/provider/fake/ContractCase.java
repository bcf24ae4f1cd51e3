package studio.backlot.render.provider.fake;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.backlot.fakes.Trick;
import studio.backlot.render.provider.FaultClass;

/** What happens to an exchange with any provider, and the fault that comes of it. */
record ContractCase(String name, Function<Rig, Trick> trick, FaultClass kind, String code) {

    @Override
    public String toString() {
        return name;
    }

    static Stream<ContractCase> submits() {
        return Stream.of(
                turned(400, FaultClass.NEVER, "request"),
                turned(402, FaultClass.NEVER, "credit"),
                turned(403, FaultClass.NEVER, "not-allowed"),
                turned(404, FaultClass.NEVER, "gone"),
                turned(408, FaultClass.AMBIGUOUS, "provider-down"),
                turned(413, FaultClass.NEVER, "request"),
                turned(418, FaultClass.NEVER, "request"),
                turned(422, FaultClass.NEVER, "request"),
                turned(302, FaultClass.NEVER, "request"),
                turned(429, FaultClass.RETRY_AFTER, "quota"),
                turned(500, FaultClass.AMBIGUOUS, "provider-down"),
                plain("html", new Trick.Turned(502, "<html>"), FaultClass.AMBIGUOUS, "provider-down"),
                turned(503, FaultClass.AMBIGUOUS, "provider-down"),
                turned(504, FaultClass.AMBIGUOUS, "provider-down"),
                turned(599, FaultClass.AMBIGUOUS, "provider-down"),
                busy(FaultClass.RETRY_AFTER),
                plain("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS, "no-answer"),
                plain("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS, "no-answer"),
                plain("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS, "no-answer"),
                plain("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.AMBIGUOUS, "no-answer"),
                plain("huge", new Trick.Endless(3 << 20), FaultClass.AMBIGUOUS, "too-large"),
                plain("malformed", new Trick.Says("{\"id\":"), FaultClass.AMBIGUOUS, "malformed"),
                plain("empty", new Trick.Says(""), FaultClass.AMBIGUOUS, "malformed"),
                plain("no object", new Trick.Says("[]"), FaultClass.AMBIGUOUS, "malformed"),
                plain("no name", new Trick.Says("{}"), FaultClass.AMBIGUOUS, "malformed"));
    }

    static Stream<ContractCase> questions() {
        return Stream.of(
                turned(403, FaultClass.NEVER, "not-allowed"),
                turned(429, FaultClass.RETRY_AFTER, "quota"),
                turned(500, FaultClass.BACKOFF, "provider-down"),
                turned(503, FaultClass.BACKOFF, "provider-down"),
                busy(FaultClass.RETRY_AFTER),
                plain("lost", new Trick.LostBefore(), FaultClass.BACKOFF, "no-answer"),
                plain("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                plain("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.BACKOFF, "no-answer"),
                plain("huge", new Trick.Endless(3 << 20), FaultClass.NEVER, "too-large"),
                plain("malformed", new Trick.Says("{\"id\":"), FaultClass.BACKOFF, "malformed"),
                plain("no object", new Trick.Says("[]"), FaultClass.BACKOFF, "malformed"),
                new ContractCase(
                        "unknown status",
                        rig -> new Trick.Says(rig.unknownStatus()),
                        FaultClass.BACKOFF,
                        "unknown-status"),
                new ContractCase(
                        "another call", rig -> new Trick.Says(rig.another()), FaultClass.BACKOFF, "malformed"));
    }

    static Stream<ContractCase> downloads() {
        return Stream.of(
                turned(403, FaultClass.NEVER, "not-allowed"),
                turned(404, FaultClass.NEVER, "gone"),
                turned(502, FaultClass.BACKOFF, "provider-down"),
                plain("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                plain("huge", new Trick.Endless(9 << 20), FaultClass.NEVER, "too-large"));
    }

    private static ContractCase turned(int status, FaultClass kind, String code) {
        return new ContractCase("status " + status, rig -> new Trick.Turned(status, rig.error(status)), kind, code);
    }

    private static ContractCase busy(FaultClass kind) {
        return new ContractCase(
                "busy until later",
                rig -> new Trick.Turned(503, rig.error(503), Map.of("Retry-After", "7")),
                kind,
                "provider-busy");
    }

    private static ContractCase plain(String name, Trick trick, FaultClass kind, String code) {
        return new ContractCase(name, _ -> trick, kind, code);
    }
}
