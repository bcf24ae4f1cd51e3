package studio.backlot.story.production.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.Problem;

/** Refuses a source by its announced length, before anyone reads it into memory. */
class SourceSizeFilter {

    private static final long LARGEST = 10L * 1024 * 1024;

    @ServerRequestFilter(preMatching = true)
    Optional<Response> tooLarge(ContainerRequestContext request) {
        return request.getLength() > LARGEST
                ? Optional.of(
                        Problem.response(
                                KitError.TOO_LARGE,
                                "A production's source has at most 10 MiB in all, its screenplay at most 4 MiB; split it into several productions."))
                : Optional.empty();
    }
}
