package studio.backlot.render.provider.omni;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.google.GoogleError;
import studio.backlot.render.provider.google.RpcCode;

/**
 * Why an interaction failed that was accepted.
 *
 * @param code in words, empty when it has a number or nothing
 * @param number of {@code google.rpc.Code}, 0 when it has none
 */
record OmniFailure(String code, int number, String message) {
    private static final Pattern SHORT = Pattern.compile("[a-z][a-z_]{0,39}");

    static OmniFailure of(JsonNode error) {
        return new OmniFailure(
                GoogleError.code(error),
                error.path("code").asInt(0),
                error.path("message").asText("It does not say why."));
    }

    Progress progress() {
        return GoogleError.refusal(code, message)
                .<Progress>map(refused -> refused)
                .orElseGet(() -> new Progress.Broken(fault()));
    }

    private Fault fault() {
        if (number != 0) {
            return RpcCode.fault(number, message);
        }
        return switch (code) {
            case "rate_limit_exceeded", "quota_exceeded", "too_many_requests" ->
                Fault.of(FaultClass.RETRY_AFTER, "quota", message);
            case "api_error", "service_unavailable", "deadline_exceeded", "aborted" ->
                Fault.of(FaultClass.BACKOFF, "provider-down", message);
            case "" -> Fault.of(FaultClass.BACKOFF, "failed", message);
            default -> Fault.of(FaultClass.NEVER, named(), message);
        };
    }

    private String named() {
        return SHORT.matcher(code).matches() ? code.replace('_', '-') : "failed";
    }
}
