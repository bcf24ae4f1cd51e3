package studio.backlot.gateway.production;

import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;

/** Why a production is incomplete: the step, the shot, line or asset, and the problem's slug and words. */
public record Failure(Step step, String what, String code, String detail) {
    static Failure of(WorkFailed event) {
        return new Failure(event.step(), event.what(), event.code(), event.detail());
    }

    /** The problem type's URI, as in RFC 9457. */
    public String type() {
        return "https://backlot.studio/problems/" + code;
    }
}
