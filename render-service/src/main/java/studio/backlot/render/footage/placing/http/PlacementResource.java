package studio.backlot.render.footage.placing.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.render.footage.placing.Grade;
import studio.backlot.render.footage.placing.Match;
import studio.backlot.render.footage.placing.work.Matching;
import studio.backlot.render.footage.placing.work.Matching.Matched;
import studio.backlot.render.footage.placing.work.Placing;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.take.Slate;

/** Footage as takes of shots over REST. */
@Path("/api/v1")
@Tag(name = "Footage")
@Produces(MediaType.APPLICATION_JSON)
public class PlacementResource {
    private static final Pattern NUMBERED = Pattern.compile("(.+)-([1-9][0-9]{0,8})");

    private final Placing placing;
    private final Matching matching;
    private final Caller caller;

    PlacementResource(Placing placing, Matching matching, Caller caller) {
        this.placing = placing;
        this.matching = matching;
        this.caller = caller;
    }

    @PUT
    @Path("/shots/{id}/footage")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(
            summary = "Put footage into a shot",
            description = "A stretch of it is made into a take in the production's size and rate, beside those that the"
                    + " shot has; a review circles it. The same stretch again is the same take.")
    @APIResponse(responseCode = "202", description = "It is being made; the Location lists the shot's takes")
    @APIResponse(responseCode = "404", description = "There is no such shot or footage")
    @APIResponse(responseCode = "409", description = "The shot is being made, or the footage cannot be used")
    @APIResponse(responseCode = "422", description = "The footage has no such stretch")
    public Uni<Response> place(@PathParam("id") String id, @NotNull @Valid PlaceFootage asked) {
        ShotRef ref = ref(id);
        return placing.place(caller.org(), ref, asked.wish()).map(placement -> takes(ref));
    }

    @GET
    @Path("/shots/{id}/footage")
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(summary = "The footage that was put into a shot, the first first")
    public Uni<List<PlacedView>> placed(@PathParam("id") String id) {
        return placing.of(caller.org(), ref(id))
                .map(rows -> rows.stream().map(PlacedView::of).toList());
    }

    @GET
    @Path("/shots/{id}/takes/{slate}/match")
    @Blocking
    @RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
    @Operation(
            summary = "How a take of footage sits between its neighbours",
            description = "Colour, lightness, contrast and direction of light against the shots before and after it in"
                    + " the scene, as it is and with the grade that is offered. Nothing is changed.")
    @APIResponse(responseCode = "404", description = "There is no such take of footage")
    @APIResponse(responseCode = "409", description = "It has no neighbours with takes, or is graded already")
    public Match match(@PathParam("id") String id, @PathParam("slate") String slate) {
        ShotRef ref = ref(id);
        return matching.match(caller.org(), ref, slate(ref, slate)).match();
    }

    @POST
    @Path("/shots/{id}/takes/{slate}/grade")
    @Blocking
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(summary = "Accept the grade that is offered: another take of the same footage is made with it")
    @APIResponse(responseCode = "202", description = "It is being made; the Location lists the shot's takes")
    @APIResponse(responseCode = "404", description = "There is no such take of footage")
    @APIResponse(responseCode = "409", description = "No grade is offered")
    public Response grade(@PathParam("id") String id, @PathParam("slate") String slate) {
        ShotRef ref = ref(id);
        Matched matched = matching.match(caller.org(), ref, slate(ref, slate));
        Grade grade = matched.match()
                .grade()
                .orElseThrow(() -> new ProblemException(
                        KitError.CONFLICT, "The take is too far from its neighbours for a grade to bring it to them."));
        placing.again(caller.org(), ref, matched.placement().graded(grade));
        return takes(ref);
    }

    private static Response takes(ShotRef ref) {
        return Response.accepted()
                .location(URI.create("/api/v1/shots/" + ref + "/takes"))
                .build();
    }

    private static ShotRef ref(String id) {
        return ShotRef.parse(id)
                .orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There is no shot " + id + "."));
    }

    private static Slate slate(ShotRef ref, String written) {
        Matcher numbered = NUMBERED.matcher(written);
        if (!numbered.matches() || !numbered.group(1).equals(ref.shot().value())) {
            throw new ProblemException(KitError.NOT_FOUND, "Shot %s has no take %s.".formatted(ref.shot(), written));
        }
        return new Slate(ref.shot(), Integer.parseInt(numbered.group(2)));
    }
}
