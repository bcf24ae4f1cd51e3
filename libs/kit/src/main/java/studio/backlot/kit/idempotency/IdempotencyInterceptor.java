package studio.backlot.kit.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;

/** Keeps the answer of a request under its key, see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Caller caller;
    private final HttpHeaders headers;
    private final Answers answers;

    IdempotencyInterceptor(Caller caller, HttpHeaders headers, Answers answers) {
        this.caller = caller;
        this.headers = headers;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        Optional<String> header = Optional.ofNullable(headers.getHeaderString(HEADER));
        if (header.isEmpty()) {
            return invocation.proceed();
        }
        if (header.get().isBlank() || header.get().length() > LONGEST_KEY) {
            throw new ProblemException(KitError.BAD_REQUEST, "Idempotency-Key: expected 1 to 200 characters.");
        }
        OrgId org = caller.org();
        Answers.Key key = new Answers.Key(org, header.get(), fingerprint(invocation));
        int patience = invocation.getMethod().getAnnotation(Idempotent.class).patience();
        return answers.reserve(key, patience)
                .chain(kept -> kept.map(IdempotencyInterceptor::replay).orElseGet(() -> proceed(invocation)
                        .call(response -> answers.keep(key, answer(response)))
                        .onFailure()
                        .call(() -> answers.forget(key))));
    }

    private static Uni<Response> proceed(InvocationContext invocation) {
        try {
            return ((Uni<?>) invocation.proceed()).map(Response.class::cast);
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static String fingerprint(InvocationContext invocation) {
        List<Object> request = Arrays.stream(invocation.getParameters())
                .filter(parameter -> parameter instanceof Record || parameter instanceof CharSequence)
                .toList();
        return Json.sha256(Json.canonical(List.of(invocation.getMethod().getName(), request)));
    }

    private static Uni<Response> replay(Answers.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotent-Replayed", "true");
        answer.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        answer.body()
                .ifPresent(body -> response.type(MediaType.APPLICATION_JSON).entity(body));
        return Uni.createFrom().item(response.build());
    }

    private static Answers.Answer answer(Response response) {
        return new Answers.Answer(
                response.getStatus(),
                Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)),
                Optional.ofNullable(response.getEntity()).map(Json::write));
    }
}
