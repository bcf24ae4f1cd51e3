package studio.backlot.gateway.usage.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.gateway.usage.Consumption.Quantity;
import studio.backlot.gateway.usage.db.Usage;
import studio.backlot.kit.idempotency.Idempotent;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;

/** What the caller's organisation used. The studio's own meters run by themselves; tools may report theirs. */
@Path("/api/v1/usage")
@Tag(name = "Usage")
public class UsageResource {
    private final Caller caller;
    private final Usage usage;
    private final Clock clock;

    UsageResource(Caller caller, Usage usage, Clock clock) {
        this.caller = caller;
        this.usage = usage;
        this.clock = clock;
    }

    /** An amount that a tool reports. */
    record Report(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}", message = "expected a name such as gpu-seconds")
            String meter,

            @NotNull @DecimalMin("0") @Digits(integer = 18, fraction = 6)
            BigDecimal quantity,

            @NotNull @Pattern(regexp = "[A-Za-z%/]{1,16}", message = "expected a unit such as s or B")
            String unit,

            Optional<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}") String> production) {}

    /** Totals of {@code from} (included) to {@code to} (excluded). */
    record Totals(Instant from, Instant to, List<Usage.Total> totals) {}

    @POST
    @RolesAllowed({"admin", "producer"})
    @Idempotent
    @Operation(summary = "Report usage", description = "Adds an amount to a meter. Honours Idempotency-Key.")
    public Uni<Response> report(@Valid @NotNull Report report) {
        Quantity quantity = new Quantity(report.meter(), report.quantity(), report.unit(), report.production());
        return usage.report(caller.org(), quantity)
                .map(entry ->
                        Response.status(Response.Status.CREATED).entity(entry).build());
    }

    @GET
    @Operation(summary = "Usage by meter")
    public Uni<Totals> totals(
            @Parameter(description = "RFC 3339, included; everything when absent") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "RFC 3339, excluded; now when absent") @QueryParam("to") Optional<String> to,
            @Parameter(description = "Only of this production") @QueryParam("production") Optional<String> production) {
        Instant first = from.map(text -> instant("from", text)).orElse(Instant.EPOCH);
        Instant last = to.map(text -> instant("to", text))
                .orElseGet(() -> clock.instant().plusSeconds(1));
        return usage.totals(caller.org(), first, last, production).map(totals -> new Totals(first, last, totals));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw new ProblemException(
                    KitError.INVALID,
                    "See the violations.",
                    List.of(Violation.at("/" + name, "expected a time such as 2026-11-20T00:00:00Z")));
        }
    }
}
