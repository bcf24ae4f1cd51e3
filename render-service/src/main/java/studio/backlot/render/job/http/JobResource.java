package studio.backlot.render.job.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.render.job.Closing;
import studio.backlot.render.job.Deliveries;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.credential.KeyWaits;
import studio.backlot.render.provider.work.MissingKeys;

/** Paid calls, and what a person decides about those that nobody knows of. */
@Path("/api/v1")
@Tag(name = "Jobs", description = "Paid calls to models.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class JobResource {
    private static final List<String> OPEN = List.of("unknown", "submitted", "submitting", "reserved");
    private static final String KEYLESS = "keyless";
    private static final Set<String> STATES =
            Set.of("reserved", "submitting", "submitted", "unknown", "succeeded", "refused", "failed", KEYLESS);

    private final PostgresJobs jobs;
    private final Closing closing;
    private final MissingKeys missing;
    private final Caller caller;

    JobResource(
            PostgresJobs jobs,
            Providers providers,
            Deliveries deliveries,
            MissingKeys missing,
            Clock clock,
            Caller caller) {
        this.jobs = jobs;
        this.closing = new Closing(jobs, providers, deliveries, clock);
        this.missing = missing;
        this.caller = caller;
    }

    @GET
    @Path("/jobs")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(
            summary = "Paid calls in a state, oldest first",
            description =
                    "At most 500 of each; those that nobody knows of when no state is said. keyless has all that wait until somebody enters the keys"
                            + " of a session again.")
    @APIResponse(responseCode = "422", description = "There is no such state")
    public List<JobView> list(@QueryParam("state") @Nullable String state) {
        String asked = state == null ? "unknown" : state;
        if (!STATES.contains(asked)) {
            throw new ProblemException(
                    KitError.INVALID,
                    "See the violations.",
                    List.of(Violation.at(
                            "/state",
                            "expected one of "
                                    + String.join(", ", STATES.stream().sorted().toList()))));
        }
        KeyWaits waits = missing.now(caller.org());
        return asked.equals(KEYLESS)
                ? in(OPEN, waits).filter(job -> job.waitsFor().isPresent()).toList()
                : in(List.of(asked), waits).toList();
    }

    @GET
    @Path("/jobs/{id}")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "A paid call")
    @APIResponse(responseCode = "404", description = "There is no such job")
    public JobView get(@PathParam("id") String id) {
        return view(find(caller.org(), key(id)));
    }

    /** What the provider's bill says. */
    public record Decision(
            @JsonPropertyDescription("What the provider's bill says that the call cost, such as 0.00 USD.")
            @NotNull
            @Pattern(regexp = "\\d{1,12}(\\.\\d{1,6})? [A-Z]{3}")
            String cost) {}

    @POST
    @Path("/jobs/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer"})
    @Operation(
            summary = "Give up a call that nobody knows of",
            description =
                    "It is asked after and its folder looked into once more: a result that is there is taken and paid instead. After that the"
                            + " shot asks for another call.")
    @APIResponse(responseCode = "200", description = "It has ended: given up, or with a result that was found")
    @APIResponse(responseCode = "404", description = "There is no such job")
    @APIResponse(responseCode = "409", description = "It is no job that nobody knows of, or cannot be looked into now")
    public JobView close(@PathParam("id") String id, @NotNull @Valid Decision decision) throws InterruptedException {
        OrgId org = caller.org();
        Job job = find(org, key(id));
        Money cost = Money.of(decision.cost());
        if (!cost.currency().equals(job.order().price().currency())) {
            throw new ProblemException(
                    KitError.INVALID,
                    "See the violations.",
                    List.of(Violation.at(
                            "/cost", "expected " + job.order().price().currency())));
        }
        return switch (closing.close(org, job.key(), cost, caller.subject())) {
            case Closing.Ended ended -> view(ended.job());
            case Closing.Refused refused -> throw new ProblemException(KitError.CONFLICT, refused.why());
        };
    }

    private Stream<JobView> in(List<String> states, KeyWaits waits) {
        return states.stream()
                .flatMap(state -> jobs.in(caller.org(), state).stream())
                .map(job -> JobView.of(job, waits));
    }

    private JobView view(Job job) {
        return JobView.of(job, missing.now(job.org()));
    }

    private Job find(OrgId org, JobKey key) {
        return jobs.find(org, key).orElseThrow(() -> unknown(key.toString()));
    }

    private static JobKey key(String written) {
        try {
            return JobKey.of(written);
        } catch (IllegalArgumentException none) {
            throw unknown(written);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(KitError.NOT_FOUND, "There is no job " + id + ".");
    }
}
