package studio.backlot.render.prompt.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.RequiredWordsTooLong;
import studio.backlot.render.prompt.compile.HalfMaterial;
import studio.backlot.render.prompt.compile.KeyGround;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.compile.ShotMaterial;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.words.Template;
import studio.backlot.render.prompt.work.Catalogues;
import studio.backlot.render.prompt.work.Requests;
import studio.backlot.render.prompt.work.StillProfiles;

/** What models would be asked for: nothing is sent or paid. */
@Path("/api/v1")
@Tag(name = "Requests")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RequestResource {
    private final Requests requests;
    private final TenantTransactions transactions;
    private final Caller caller;
    private final Catalogues catalogues;
    private final StillProfiles stills;
    private final Semaphore compiling = new Semaphore(2, true);

    RequestResource(
            Requests requests,
            TenantTransactions transactions,
            Caller caller,
            Catalogues catalogues,
            StillProfiles stills) {
        this.requests = requests;
        this.transactions = transactions;
        this.caller = caller;
        this.catalogues = catalogues;
        this.stills = stills;
    }

    @GET
    @Path("/shots/{id}/request")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(
            summary = "What a model would be asked for to make a shot",
            description =
                    "Words, parameters and pictures of every call, with a list of all that was shortened, dropped or"
                            + " sent by another way. Compiled anew; nothing is sent.")
    @APIResponse(responseCode = "404", description = "There is no such shot")
    @APIResponse(responseCode = "409", description = "The shot still waits for its lines or for the shot before")
    @APIResponse(
            responseCode = "422",
            description =
                    "There is no such profile, template or half, the shot cannot be filmed, or the model reads too little")
    public RequestView request(
            @PathParam("id") String id,
            @QueryParam("profile") @Nullable String profile,
            @QueryParam("template") @Nullable String template,
            @Parameter(description = "plate or characters, of a hybrid; the whole picture when absent")
                    @QueryParam("half")
                    @Nullable
                    String half)
            throws InterruptedException {
        OrgId org = caller.org();
        Requests.Gathered gathered =
                requests.sketched(org, transactions.await(org, session -> requests.gather(session, org, id)));
        Catalogue catalogue = catalogues.of(org);
        Profile asked = profile(all(catalogue), profile);
        Template words = template(catalogue, gathered.request().world().style(), template);
        compiling.acquire();
        try {
            Material material =
                    ShotMaterial.of(gathered.request(), gathered.scripted(), gathered.supply(), gathered.context());
            Request request = new PromptCompiler(asked, words).compile(part(material, half));
            return RequestView.of(id, words.id(), request);
        } catch (RequiredWordsTooLong tooLong) {
            throw new ProblemException(RenderError.REQUEST_TOO_LONG, String.valueOf(tooLong.getMessage()));
        } finally {
            compiling.release();
        }
    }

    @GET
    @Path("/profiles")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "The models that requests can be compiled for, with what each takes, as dated facts")
    public List<Profile> profiles() {
        return all(catalogues.of(caller.org()));
    }

    /** With the image models that may draw stills here. */
    private List<Profile> all(Catalogue catalogue) {
        return Stream.concat(catalogue.profiles().stream(), stills.now().stream())
                .toList();
    }

    private static Profile profile(List<Profile> all, @Nullable String name) {
        String known = all.stream().map(Profile::id).collect(Collectors.joining(", "));
        return all.stream()
                .filter(profile -> profile.id().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("/profile", "expected one of " + known));
    }

    private static Template template(Catalogue catalogue, Style style, @Nullable String name) {
        String known = catalogue.templates().stream().map(Template::id).collect(Collectors.joining(", "));
        return name == null
                ? catalogue.template(style)
                : catalogue.template(name).orElseThrow(() -> invalid("/template", "expected one of " + known));
    }

    private static Material part(Material whole, @Nullable String half) {
        return switch (half) {
            case null -> whole;
            case "plate" -> HalfMaterial.plate(whole);
            case "characters" ->
                HalfMaterial.characters(
                        whole,
                        KeyGround.of(whole.people())
                                .orElseThrow(() -> invalid("/half", "people in green and blue have no ground")));
            default -> throw invalid("/half", "expected plate or characters");
        };
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(KitError.INVALID, "See the violations.", List.of(Violation.at(pointer, detail)));
    }
}
