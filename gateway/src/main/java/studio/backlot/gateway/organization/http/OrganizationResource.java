package studio.backlot.gateway.organization.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.gateway.GatewayError;
import studio.backlot.gateway.identity.ApiKey;
import studio.backlot.gateway.identity.Role;
import studio.backlot.gateway.identity.db.ApiKeys;
import studio.backlot.gateway.organization.Organization;
import studio.backlot.gateway.organization.db.Organizations;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;

/** Organisations: an admin of the operator's organisation makes new ones; everyone sees their own. */
@Path("/api/v1/organizations")
@Tag(name = "Organisations")
public class OrganizationResource {
    private final Caller caller;
    private final TenantTransactions transactions;
    private final Organizations organizations;
    private final ApiKeys keys;
    private final String operator;
    private final SecureRandom random = new SecureRandom();

    OrganizationResource(
            Caller caller,
            TenantTransactions transactions,
            Organizations organizations,
            ApiKeys keys,
            @ConfigProperty(name = "backlot.operator.organization") String operator) {
        this.caller = caller;
        this.transactions = transactions;
        this.organizations = organizations;
        this.keys = keys;
        this.operator = operator;
    }

    /** An organisation to be made. */
    record NewOrganization(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
            String id,

            @NotNull @Size(min = 1, max = 200) String name) {}

    /** An organisation that was made, and its first key, an admin's. The key is shown this once. */
    record Made(OrgId id, String name, String apiKey) {}

    /** The organisations that the caller sees. */
    record Listed(List<Organization> organizations) {}

    @POST
    @RolesAllowed("admin")
    @Operation(
            summary = "Make an organisation",
            description =
                    "For admins of the operator's organisation. The answer shows the new organisation's admin key once.")
    public Uni<Response> make(@Valid @NotNull NewOrganization wanted) {
        if (!caller.org().value().equals(operator)) {
            throw new ProblemException(KitError.FORBIDDEN, "Only the studio's operator makes organisations.");
        }
        OrgId org = new OrgId(wanted.id());
        ApiKey key = ApiKey.random(random);
        return transactions
                .in(org, session -> organizations
                        .ensure(session, org, wanted.name())
                        .invoke(isNew -> {
                            if (!isNew) {
                                throw new ProblemException(
                                        GatewayError.ORGANIZATION_EXISTS,
                                        "Choose another id than '%s'.".formatted(org));
                            }
                        })
                        .chain(() -> keys.keep(session, org, key, "first admin", Set.of(Role.ADMIN.value()))))
                .map(_ -> Response.created(URI.create("/api/v1/organizations"))
                        .entity(new Made(org, wanted.name(), key.text()))
                        .build());
    }

    @GET
    @Operation(summary = "The caller's organisation")
    public Uni<Listed> list() {
        return organizations.visibleTo(caller.org()).map(Listed::new);
    }
}
