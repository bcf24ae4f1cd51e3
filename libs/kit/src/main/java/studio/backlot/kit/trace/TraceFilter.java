package studio.backlot.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes over the trace of the caller. */
public class TraceFilter {

    @ServerRequestFilter(preMatching = true)
    public void adopt(ContainerRequestContext request) {
        Trace.adopt(request.getHeaderString("traceparent"));
    }
}
