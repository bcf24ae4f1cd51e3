package studio.backlot.render.plan.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.plan.Plan;
import studio.backlot.render.plan.Tariff;
import studio.backlot.render.plan.db.PlanRow;
import studio.backlot.render.plan.db.PlanTable;
import studio.backlot.render.plan.db.PlanTable.Missing;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.work.Catalogues;

/** Plans over REST, to be read; applying a source with the intent plan asks for one. */
@Path("/api/v1")
@Tag(name = "Plans", description = "What making a film would take.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
public class PlanResource {
    private static final String BUILT_IN = "animatic";
    private static final int NAMED = 10;

    private final PlanTable plans;
    private final TenantTransactions transactions;
    private final Caller caller;
    private final Catalogues catalogues;

    PlanResource(PlanTable plans, TenantTransactions transactions, Caller caller, Catalogues catalogues) {
        this.plans = plans;
        this.transactions = transactions;
        this.caller = caller;
        this.catalogues = catalogues;
    }

    @GET
    @Path("/productions/{name}/plan")
    @Operation(
            summary = "What making a revision would take",
            description =
                    "Each shot kept, new or stale with its causes, with time and price. Of the newest revision that"
                            + " was applied with intent=plan, unless it is said. A plan does not change any more.")
    @APIResponse(responseCode = "404", description = "No such revision was asked to be planned")
    @APIResponse(responseCode = "409", description = "It is not there yet; says what is missing")
    @APIResponse(responseCode = "422", description = "The profile is not known, or has no price")
    public Uni<PlanView> plan(
            @PathParam("name") String name,
            @QueryParam("revision") @Min(1) @Nullable Integer revision,
            @QueryParam("profile") @DefaultValue(BUILT_IN) String profile,
            @QueryParam("perSecond") @DecimalMin("0") @Digits(integer = 6, fraction = 6) @Nullable BigDecimal perSecond,
            @QueryParam("currency") @DefaultValue("USD") @Pattern(regexp = "[A-Z]{3}") String currency) {
        OrgId org = caller.org();
        return transactions.in(org, session -> catalogues
                .of(session, org)
                .map(catalogue -> tariff(catalogue, profile, Optional.ofNullable(perSecond), currency))
                .chain(tariff -> plans.find(session, org, project(name), Optional.ofNullable(revision))
                        .chain(row -> plan(session, org, row.orElseThrow(() -> unknown(name))))
                        .map(plan -> PlanView.of(plan, tariff))));
    }

    private Uni<Plan> plan(Mutiny.Session session, OrgId org, PlanRow row) {
        return row.plan().map(plan -> Uni.createFrom().item(plan)).orElseGet(() -> plans.missing(
                        session, org, row.production(), NAMED)
                .map(missing -> {
                    throw new ProblemException(
                            KitError.CONFLICT, "The plan of %s %s".formatted(row.production(), words(missing)));
                }));
    }

    private static String words(Missing missing) {
        List<String> parts = new ArrayList<>();
        if (!missing.shots().isEmpty()) {
            parts.add("shots " + String.join(", ", missing.shots()));
        }
        if (!missing.lines().isEmpty()) {
            parts.add("the recordings of lines " + String.join(", ", missing.lines()));
        }
        return parts.isEmpty() ? "is being made." : "still waits for " + String.join(" and ", parts) + ".";
    }

    private static Tariff tariff(Catalogue catalogue, String name, Optional<BigDecimal> perSecond, String currency) {
        Profile profile = catalogue
                .profile(name)
                .filter(known -> !known.abilities().lengths().still())
                .orElseThrow(() -> invalid("/profile", "'" + name + "' is no profile that films"));
        if (perSecond.isEmpty() && !name.equals(BUILT_IN)) {
            throw invalid(
                    "/perSecond", "say what a second costs with " + name + "; prices change and differ by contract");
        }
        return new Tariff(profile, perSecond.orElse(BigDecimal.ZERO), currency);
    }

    private static ProjectId project(String name) {
        try {
            return new ProjectId(name);
        } catch (IllegalArgumentException notAName) {
            throw unknown(name);
        }
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                KitError.NOT_FOUND, "There is no such plan of '%s'; apply it with intent=plan.".formatted(name));
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(KitError.INVALID, "See the violations.", List.of(Violation.at(pointer, detail)));
    }
}
