package studio.backlot.gateway.forward.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import studio.backlot.contracts.problem.ErrorCode;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.Problem;

/** Problem documents outside REST resources. */
final class Problems {
    private Problems() {}

    /** Ends the response, and the connection with it, because the request's body was not read. */
    static void send(HttpServerResponse response, ErrorCode code, String detail) {
        response.setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close");
        if (code.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        var unused = response.end(Json.write(Problem.of(code, detail, List.of())));
    }
}
