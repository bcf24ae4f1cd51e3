package studio.backlot.render.refresh.http;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.render.prompt.override.ProfileOverride;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.refresh.work.RefreshProfiles;

/** Profiles of the organisation, and what providers list. */
@Path("/api/v1/providers/{provider}/profiles")
@Tag(name = "Providers", description = "Models that film for money, what they cost and how they do.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Blocking
public class RefreshResource {
    private final List<ProviderAccounts> accounts;
    private final RefreshProfiles profiles;
    private final Caller caller;

    RefreshResource(@All List<ProviderAccounts> accounts, RefreshProfiles profiles, Caller caller) {
        this.accounts = List.copyOf(accounts);
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What the organisation says otherwise of a provider's models than the deployment")
    @APIResponse(responseCode = "404", description = "There is no such provider, or nothing is otherwise")
    public OverrideView own(@PathParam("provider") String name) {
        return profiles.own(caller.org(), provider(name))
                .map(OverrideView::of)
                .orElseThrow(() -> new ProblemException(
                        KitError.NOT_FOUND, "The organisation has its profiles as the deployment says."));
    }

    @POST
    @Path("/refresh")
    @Operation(
            summary = "Compare the profiles with what the provider lists",
            description = "With the keys that hold. It costs nothing, and nothing is changed.")
    @APIResponse(responseCode = "404", description = "There is no such provider, or there are no keys")
    @APIResponse(responseCode = "409", description = "The provider lists no models")
    @APIResponse(responseCode = "424", description = "It gave no list")
    public RefreshView compare(@PathParam("provider") String name) throws InterruptedException {
        return RefreshView.of(name, profiles.compare(caller.org(), provider(name)), Optional.empty());
    }

    @PUT
    @Path("/refresh")
    @Operation(
            summary = "Take over what the provider lists",
            description = "For this organisation, as a version of its own. Shots that are taken up from now on are"
                    + " chosen and priced by it; calls that were reserved keep their price.")
    @APIResponse(responseCode = "404", description = "There is no such provider, or there are no keys")
    @APIResponse(responseCode = "409", description = "The provider lists no models, or somebody was faster")
    @APIResponse(responseCode = "424", description = "It gave no list")
    public RefreshView apply(@PathParam("provider") String name) throws InterruptedException {
        RefreshProfiles.Compared compared = profiles.apply(caller.org(), provider(name), caller.subject());
        return RefreshView.of(name, compared.outcome(), compared.kept().map(ProfileOverride::version));
    }

    @DELETE
    @Operation(summary = "Have the profiles as the deployment says")
    @APIResponse(responseCode = "204", description = "It is so from now on")
    @APIResponse(responseCode = "404", description = "There is no such provider, or it was so before")
    public void forget(@PathParam("provider") String name) {
        if (!profiles.forget(caller.org(), provider(name), caller.subject())) {
            throw new ProblemException(KitError.NOT_FOUND, "The organisation has its profiles as the deployment says.");
        }
    }

    private ProviderAccounts provider(String name) {
        return accounts.stream()
                .filter(provider -> provider.provider().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        KitError.NOT_FOUND,
                        "There is no such provider; there are %s."
                                .formatted(accounts.stream()
                                        .map(ProviderAccounts::provider)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }
}
