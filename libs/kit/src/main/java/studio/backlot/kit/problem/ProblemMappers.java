package studio.backlot.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.database.SqlFailures;

/** Whatever a resource throws, the caller reads a problem document, and never our internals. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_SECONDS = 2;

    @ServerExceptionMapper
    public Response problem(ProblemException problem) {
        if (problem.code().status() >= 500) {
            LOG.error(problem.getMessage(), problem);
        }
        Response response = Problem.response(problem.code(), problem.detail(), problem.violations());
        return problem.code().status() == UNAVAILABLE ? later(response) : response;
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                .toList();
        return Problem.response(KitError.INVALID, "See the violations.", violations);
    }

    /** Before the framework's own mapper of this, which answers in a form of its own. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException malformed) {
        return malformed(malformed);
    }

    @ServerExceptionMapper
    public Response malformed(JacksonException malformed) {
        Violation violation = MalformedJson.violation(malformed);
        return Problem.response(KitError.MALFORMED, violation.detail(), List.of(violation));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(AuthenticationFailedException failed) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(UnauthorizedException failed) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException forbidden) {
        return Problem.response(KitError.FORBIDDEN, "Ask an admin of your organisation for the role.");
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException malformed) {
            return malformed(malformed);
        }
        Response response = exception.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        return switch (response.getStatus()) {
            case 401 -> unauthenticated();
            case 403 -> Problem.response(KitError.FORBIDDEN, "Ask an admin of your organisation for the role.");
            case 404 -> Problem.response(KitError.NOT_FOUND, "Check the address.");
            case 405 -> Problem.response(KitError.METHOD_NOT_ALLOWED, "See the API's description for the methods.");
            case 406 -> Problem.response(KitError.NOT_ACCEPTABLE, "See the API's description for the media types.");
            case 413 -> Problem.response(KitError.TOO_LARGE, "Send less.");
            case 415 -> Problem.response(KitError.UNSUPPORTED_MEDIA_TYPE, "Most resources take application/json.");
            default -> other(exception, response);
        };
    }

    private Response other(WebApplicationException exception, Response response) {
        if (response.getStatus() >= 500) {
            return unexpected(exception);
        }
        return response.getStatus() >= 400
                ? Problem.response(KitError.BAD_REQUEST, "Check the request's parts and parameters.")
                : response;
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable unexpected) {
        return SqlFailures.isAway(unexpected) ? away(unexpected) : internal(unexpected);
    }

    private static Response away(Throwable failure) {
        LOG.warnf("The database does not answer: %s", failure.getMessage());
        return later(Problem.response(KitError.DATABASE_UNAVAILABLE, "Try again in a few seconds."));
    }

    private static Response later(Response response) {
        return Response.fromResponse(response)
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }

    private static Response internal(Throwable unexpected) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(unexpected, "Unexpected failure %s", reference);
        return Problem.response(KitError.INTERNAL, "Quote %s when you report it.".formatted(reference));
    }

    private static Response unauthenticated() {
        Problem problem =
                Problem.of(KitError.UNAUTHENTICATED, "Come through the gateway with a key or a token.", List.of());
        return Response.status(problem.status())
                .header("WWW-Authenticate", "Bearer")
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** A path begins with the method and its parameter: the body, of which only what is in it is named, or one that is named itself. */
    private static Violation violation(ConstraintViolation<?> violation) {
        List<jakarta.validation.Path.Node> path = StreamSupport.stream(
                        violation.getPropertyPath().spliterator(), false)
                .toList();
        boolean missing = violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
        boolean named = path.size() == 2 && !missing;
        StringBuilder pointer = new StringBuilder();
        for (jakarta.validation.Path.Node node : path.subList(named ? 1 : Math.min(2, path.size()), path.size())) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(MalformedJson.escaped(node.getName()));
            }
        }
        return Violation.at(pointer.toString(), violation.getMessage());
    }
}
