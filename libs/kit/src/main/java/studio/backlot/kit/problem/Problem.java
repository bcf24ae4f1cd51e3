package studio.backlot.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import studio.backlot.contracts.problem.ErrorCode;
import studio.backlot.contracts.problem.Violation;

/** A problem document of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, String detail, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PAGES = "https://backlot.studio/problems/";

    public static Problem of(ErrorCode code, String detail, List<Violation> violations) {
        return new Problem(PAGES + code.slug(), code.title(), code.status(), code.slug(), detail, violations);
    }

    public static Response response(ErrorCode code, String detail, List<Violation> violations) {
        return Response.status(code.status())
                .type(MEDIA_TYPE)
                .entity(of(code, detail, violations))
                .build();
    }

    public static Response response(ErrorCode code, String detail) {
        return response(code, detail, List.of());
    }
}
