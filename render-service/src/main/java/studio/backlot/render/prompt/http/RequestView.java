package studio.backlot.render.prompt.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Request;

/** A compiled request as a caller sees it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RequestView(
        @JsonPropertyDescription("The shot, as it is named in URLs.")
        String shot,

        @JsonPropertyDescription("Whom it is for.") Request.Addressee profile,

        @JsonPropertyDescription("Template that it was put to words with.")
        String template,

        @JsonPropertyDescription("SHA-256 of the canonical JSON (RFC 8785) of profile and everything that is sent.")
        String key,

        @JsonPropertyDescription("In order; more than one when the shot is longer than the model makes.")
        List<Call> calls) {
    static RequestView of(String shot, String template, Request request) {
        return new RequestView(shot, request.profile(), template, request.key(), request.calls());
    }
}
