package studio.backlot.render.job.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.job.db.PostgresJobs;

/** What may be spent on models, and what has been. */
@Path("/api/v1")
@Tag(name = "Budgets", description = "What may be spent on models.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BudgetResource {
    private final PostgresJobs jobs;
    private final Caller caller;

    BudgetResource(PostgresJobs jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    /** What a scope may spend. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Setting(
            @JsonPropertyDescription("organisation, project or build.")
            @NotNull
            @Pattern(regexp = "organisation|project|build")
            String scope,

            @JsonPropertyDescription("Project, or project@revision; the organisation needs none.")
            Optional<@Size(min = 1, max = 200) String> name,

            @JsonPropertyDescription("observe, warn or cap.") @NotNull @Pattern(regexp = "observe|warn|cap")
            String policy,

            @JsonPropertyDescription("Such as 20.00 USD.")
            @NotNull
            @Pattern(regexp = "\\d{1,12}(\\.\\d{1,6})? [A-Z]{3}")
            String most) {
        public Setting {
            name = Absent.optional(name);
        }
    }

    /** A budget as it stands. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record BudgetView(
            @JsonPropertyDescription("organisation, project or build.")
            String scope,

            @JsonPropertyDescription("Whose it is.") String name,

            @JsonPropertyDescription("observe, warn or cap.")
            String policy,

            @JsonPropertyDescription("Absent when any amount is right.")
            Optional<Money> most,

            @JsonPropertyDescription("Held for calls that have not ended.")
            Money held,

            @JsonPropertyDescription("Paid.") Money spent) {
        static BudgetView of(Budget budget) {
            return new BudgetView(
                    lower(budget.scope().kind()),
                    budget.scope().name(),
                    lower(budget.policy()),
                    budget.limit(),
                    budget.held(),
                    budget.spent());
        }
    }

    @GET
    @Path("/budgets")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(
            summary = "Budgets of the organisation, its projects and their builds",
            description = "A build's is what a revision of a film has cost. At most 500, organisation first.")
    public List<BudgetView> list() {
        return jobs.budgets(caller.org()).stream().map(BudgetView::of).toList();
    }

    @PUT
    @Path("/budgets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer"})
    @Operation(
            summary = "Set what may be spent",
            description = "From now on; what is held or paid stays. cap denies what would go beyond, warn tells of it.")
    @APIResponse(responseCode = "422", description = "The request is not valid")
    public BudgetView set(@NotNull @Valid Setting setting) {
        OrgId org = caller.org();
        Scope scope = scope(org, setting);
        Money most = Money.of(setting.most());
        jobs.limit(org, scope, Budget.Policy.valueOf(upper(setting.policy())), most);
        return BudgetView.of(jobs.budget(org, scope, most));
    }

    private static Scope scope(OrgId org, Setting setting) {
        Scope.Kind kind = Scope.Kind.valueOf(upper(setting.scope()));
        boolean own = kind == Scope.Kind.ORGANISATION;
        if (own && setting.name().filter(name -> !name.equals(org.value())).isPresent()) {
            throw invalid("an organisation sets its own budget only");
        }
        return new Scope(kind, own ? org.value() : setting.name().orElseThrow(() -> invalid("expected a name")));
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(KitError.INVALID, "See the violations.", List.of(Violation.at("/name", detail)));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
