package studio.backlot.render.shot.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.continuity.Seen;
import studio.backlot.render.continuity.db.FeatureTable;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.measure.FeatureConsistency;
import studio.backlot.render.shot.ShotRef;

/** What a caller's own models see in takes, given as vectors. */
@Path("/api/v1")
@Tag(name = "Continuity", description = "What carried over from shot to shot.")
@Produces(MediaType.APPLICATION_JSON)
public class FeatureResource {
    private static final double SHORTEST = 1e-70;
    private static final double LONGEST = 1e70;

    private final LedgerTable ledger;
    private final FeatureTable features;
    private final TenantTransactions transactions;
    private final Caller caller;

    FeatureResource(LedgerTable ledger, FeatureTable features, TenantTransactions transactions, Caller caller) {
        this.ledger = ledger;
        this.features = features;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Vectors of a take's frames. */
    public record Features(
            @JsonPropertyDescription("What made them, such as dino-vitb16.") @NotBlank @Size(max = 100)
            String model,

            @JsonPropertyDescription("One for each frame that was looked at, in order; all of one length.")
            @NotNull
            @Size(min = 2, max = 10_000)
            List<double @NotNull @Size(min = 2, max = 8_192) []> vectors) {}

    /** What vectors are of. */
    public enum Of {
        SUBJECT,
        BACKGROUND;

        /** As addresses have it; any other name is not found. */
        public static Of fromString(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        private String measure() {
            return name().toLowerCase(Locale.ROOT) + "-consistency";
        }
    }

    @PUT
    @Path("/shots/{id}/takes/{slate}/features/{of}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "producer", "director", "editor"})
    @Operation(
            summary = "Give what a model of your own sees in a take's frames",
            description =
                    "Vectors of the frames, of DINO for subject, of CLIP for background; the take's list then has their"
                            + " consistency as VBench defines it. What is given last holds. The vectors are not kept.")
    @APIResponse(responseCode = "404", description = "There is no such shot or take")
    @APIResponse(responseCode = "422", description = "The vectors are not of one length, or one of them is all zeros")
    public Uni<Seen> give(
            @PathParam("id") String id,
            @PathParam("slate") String slate,
            @PathParam("of") Of of,
            @NotNull @Valid Features given) {
        ShotRef ref = ShotRef.parse(id).orElseThrow(() -> unknown("shot " + id));
        Seen seen = new Seen(of.measure(), given.model(), given.vectors().size(), consistency(given));
        OrgId org = caller.org();
        return transactions.in(org, session -> ledger.of(session, org, ref.production(), ref.shot())
                .map(lines -> lines.stream()
                        .flatMap(line -> line.entry().outcome().take().stream())
                        .filter(take -> take.slate().equals(slate))
                        .map(Take::key)
                        .findFirst()
                        .orElseThrow(() -> unknown("take %s of shot %s".formatted(slate, id))))
                .chain(take -> features.keep(session, org, take, seen))
                .replaceWith(seen));
    }

    private static double consistency(Features given) {
        List<double[]> vectors = given.vectors();
        int length = vectors.getFirst().length;
        for (int at = 0; at < vectors.size(); at++) {
            double[] vector = vectors.get(at);
            if (vector.length != length) {
                throw invalid(at, "has %d numbers, and the first one %d".formatted(vector.length, length));
            }
            double norm =
                    Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
            if (!(norm > SHORTEST && norm < LONGEST)) {
                throw invalid(at, "is too short or too long to point anywhere");
            }
        }
        return FeatureConsistency.of(vectors);
    }

    private static ProblemException invalid(int vector, String detail) {
        return new ProblemException(
                KitError.INVALID, "See the violations.", List.of(Violation.at("/vectors/" + vector, detail)));
    }

    private static ProblemException unknown(String what) {
        return new ProblemException(KitError.NOT_FOUND, "There is no " + what + ".");
    }
}
