package studio.backlot.render.provider.credential.http;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.provider.credential.KeySession;
import studio.backlot.render.provider.credential.SealedKeys;
import studio.backlot.render.provider.credential.db.KeySessions;
import studio.backlot.render.provider.credential.db.StoredCredentials;
import studio.backlot.wire.Keys;

/** Keys that the organisation has with providers. No answer has a value. */
@Path("/api/v1")
@Tag(name = "Providers", description = "Models that film for money, what they cost and how they do.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Blocking
public class CredentialResource {
    private final List<ProviderAccounts> accounts;
    private final StoredCredentials credentials;
    private final KeySessions sessions;
    private final Clock clock;
    private final Caller caller;

    CredentialResource(
            @All List<ProviderAccounts> accounts,
            StoredCredentials credentials,
            KeySessions sessions,
            Clock clock,
            Caller caller) {
        this.accounts = List.copyOf(accounts);
        this.credentials = credentials;
        this.sessions = sessions;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/providers/credentials")
    @Operation(
            summary = "What each provider's account is opened with, and whose keys there are",
            description = "Of a value that is kept at most its last four characters are shown; of a session's nothing.")
    public List<CredentialView> list() {
        Map<String, SealedKeys> own = credentials.all(caller.org()).stream()
                .collect(Collectors.toMap(SealedKeys::provider, Function.identity()));
        Map<String, KeySession> standing = sessions.all(caller.org()).stream()
                .collect(Collectors.toMap(KeySession::provider, Function.identity()));
        return accounts.stream()
                .map(provider -> view(
                        provider,
                        Optional.ofNullable(own.get(provider.provider())),
                        Optional.ofNullable(standing.get(provider.provider()))))
                .toList();
    }

    @PUT
    @Path("/providers/{provider}/credentials")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter the organisation's own keys",
            description =
                    "They are sealed at once and used from the next call on, before those of the deployment. While a session stands"
                            + " its keys go before them.")
    @APIResponse(responseCode = "404", description = "There is no such provider")
    @APIResponse(responseCode = "409", description = "The deployment has no master key to seal them with")
    @APIResponse(responseCode = "422", description = "A field is missing, unknown, or not what it should be")
    public CredentialView put(@PathParam("provider") String name, @NotNull @Valid KeyEntry entry) {
        ProviderAccounts provider = provider(name);
        Keys keys = entry.checked(provider);
        SealedKeys kept = credentials.put(caller.org(), name, keys, caller.subject());
        return view(provider, Optional.of(kept), standing(name));
    }

    @DELETE
    @Path("/providers/{provider}/credentials")
    @Operation(
            summary = "Forget the organisation's own keys that are kept",
            description = "Those of the deployment hold again. A session is withdrawn by itself.")
    @APIResponse(responseCode = "204", description = "They are forgotten")
    @APIResponse(responseCode = "404", description = "There are none")
    public void remove(@PathParam("provider") String name) {
        if (!credentials.remove(caller.org(), provider(name).provider())) {
            throw new ProblemException(KitError.NOT_FOUND, "The organisation has no keys of its own with it.");
        }
    }

    @PUT
    @Path("/providers/{provider}/credentials/session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter the organisation's own keys for a session only",
            description =
                    "They stay in the memory of the process that answers, are stored nowhere, and go before all others until the"
                            + " session is withdrawn. When they end, or the process does, calls wait until they are entered again.")
    @APIResponse(responseCode = "404", description = "There is no such provider")
    @APIResponse(responseCode = "422", description = "A field is missing, unknown, or not what it should be")
    public CredentialView hold(@PathParam("provider") String name, @NotNull @Valid KeyEntry entry) {
        ProviderAccounts provider = provider(name);
        KeySession entered = sessions.enter(caller.org(), name, entry.checked(provider), caller.subject());
        Optional<SealedKeys> kept = credentials.all(caller.org()).stream()
                .filter(own -> own.provider().equals(name))
                .findFirst();
        return view(provider, kept, Optional.of(entered));
    }

    @DELETE
    @Path("/providers/{provider}/credentials/session")
    @Operation(
            summary = "Withdraw a session",
            description =
                    "Its keys are let go of, and new calls are made with those that are kept, else the deployment's. Calls that"
                            + " were made with the session's wait until they are entered again.")
    @APIResponse(responseCode = "204", description = "It is withdrawn")
    @APIResponse(responseCode = "404", description = "There is none")
    public void withdraw(@PathParam("provider") String name) {
        if (!sessions.withdraw(caller.org(), provider(name).provider())) {
            throw new ProblemException(
                    KitError.NOT_FOUND, "The organisation has entered no keys for a session with it.");
        }
    }

    @POST
    @Path("/providers/{provider}/credentials/check")
    @Operation(
            summary = "Ask the provider whether it takes the keys",
            description =
                    "Those that hold now: the session's, else the organisation's own, else the deployment's. It costs nothing.")
    @APIResponse(responseCode = "404", description = "There is no such provider, or there are no keys")
    @APIResponse(responseCode = "409", description = "The session's keys are not here")
    public KeyCheck check(@PathParam("provider") String name) throws InterruptedException {
        OrgId org = caller.org();
        ProviderAccounts provider = provider(name);
        Keys keys = credentials
                .of(org, provider)
                .orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There are no keys for it."));
        return provider.check(keys).map(KeyCheck::failed).orElseGet(KeyCheck::good);
    }

    private Optional<KeySession> standing(String name) {
        return sessions.all(caller.org()).stream()
                .filter(session -> session.provider().equals(name))
                .findFirst();
    }

    private CredentialView view(ProviderAccounts provider, Optional<SealedKeys> own, Optional<KeySession> session) {
        Optional<KeysAway> away = session.flatMap(standing -> sessions.away(caller.org(), standing));
        return CredentialView.of(provider, new CredentialView.Entered(own, session, away), clock.instant());
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

    static ProblemException invalid(String field, String detail) {
        return new ProblemException(
                KitError.INVALID, "See the violations.", List.of(Violation.at("/keys/" + field, detail)));
    }
}
