package studio.backlot.render.shot.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.Caller;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.continuity.LedgerLine;
import studio.backlot.render.continuity.Replay;
import studio.backlot.render.continuity.db.FeatureTable;
import studio.backlot.render.continuity.db.LedgerTable;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.db.RetakeTable;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;

/** The continuity ledger over REST, to be read. */
@Path("/api/v1")
@Tag(name = "Continuity", description = "What carried over from shot to shot.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "producer", "director", "editor", "writer", "viewer"})
public class LedgerResource {
    private final LedgerTable ledger;
    private final ShotTable shots;
    private final RetakeTable retakes;
    private final FeatureTable features;
    private final TenantTransactions transactions;
    private final Caller caller;

    LedgerResource(
            LedgerTable ledger,
            ShotTable shots,
            RetakeTable retakes,
            FeatureTable features,
            TenantTransactions transactions,
            Caller caller) {
        this.ledger = ledger;
        this.shots = shots;
        this.retakes = retakes;
        this.features = features;
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/productions/{name}/ledger")
    @Operation(summary = "The continuity ledger of a revision", description = "The newest revision unless it is said.")
    @APIResponse(responseCode = "404", description = "No shot of that production was ever asked for")
    public Uni<LedgerView.Page> ofProduction(
            @PathParam("name") String name,
            @QueryParam("revision") @Min(1) @Nullable Integer revision,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return inRevision(name, revision, (session, production) -> ledger.of(
                        session, caller.org(), production, new LedgerTable.Window(after, limit + 1))
                .map(lines -> LedgerView.Page.of(production, lines, limit)));
    }

    @GET
    @Path("/productions/{name}/scenes/{scene}/ledger")
    @Operation(summary = "The continuity ledger of a scene", description = "Of the newest revision unless it is said.")
    @APIResponse(responseCode = "404", description = "No shot of that scene was ever asked for")
    public Uni<LedgerView.Page> ofScene(
            @PathParam("name") String name,
            @PathParam("scene") String scene,
            @QueryParam("revision") @Min(1) @Nullable Integer revision) {
        SceneId wanted = named(() -> new SceneId(scene), "scene " + scene);
        OrgId org = caller.org();
        return inRevision(name, revision, (session, production) -> shots.hasScene(session, org, production, wanted)
                .invoke(known -> {
                    if (!known) {
                        throw unknown("scene " + scene);
                    }
                })
                .chain(() -> ledger.of(session, org, production, wanted))
                .map(lines -> LedgerView.Page.of(production, lines, lines.size())));
    }

    @GET
    @Path("/shots/{id}/state")
    @Operation(
            summary = "The state before and after a shot",
            description = "Of the take in the cut, or of an earlier entry of the ledger.")
    @APIResponse(responseCode = "404", description = "There is no such shot, or it has no such entry")
    @APIResponse(responseCode = "409", description = "The shot has no take yet")
    public Uni<LedgerView.States> ofShot(@PathParam("id") String id, @QueryParam("entry") @Nullable Long entry) {
        OrgId org = caller.org();
        ShotRef ref = ShotRef.parse(id).orElseThrow(() -> unknown("shot " + id));
        return transactions.in(org, session -> shots.find(session, org, ref)
                .map(row -> row.orElseThrow(() -> unknown("shot " + id)))
                .chain(row -> states(session, org, row, Optional.ofNullable(entry))));
    }

    @GET
    @Path("/shots/{id}/takes")
    @Operation(
            summary = "The takes of a shot, with their pictures, to be compared",
            description = "The circled one is in the cut. A review asks for another one or circles one.")
    @APIResponse(responseCode = "404", description = "There is no such shot")
    public Uni<List<TakeView>> takes(@PathParam("id") String id) {
        OrgId org = caller.org();
        ShotRef ref = ShotRef.parse(id).orElseThrow(() -> unknown("shot " + id));
        return transactions.in(org, session -> shots.find(session, org, ref)
                .map(row -> row.orElseThrow(() -> unknown("shot " + id)))
                .chain(row -> ledger.of(session, org, ref.production(), ref.shot())
                        .chain(lines -> retakes.of(session, row.id).chain(open -> features.of(session, org, keys(lines))
                                .map(seen -> TakeView.of(row, lines, open, seen))))));
    }

    private static Set<String> keys(List<LedgerLine> lines) {
        return lines.stream()
                .flatMap(line -> line.entry().outcome().take().stream())
                .map(Take::key)
                .collect(Collectors.toSet());
    }

    private Uni<LedgerView.States> states(Mutiny.Session session, OrgId org, ShotRow row, Optional<Long> entry) {
        ShotRef ref = row.id.ref();
        return ledger.of(session, org, ref.production(), new SceneId(row.scene))
                .chain(lines -> ledger.worlds(session, org, lines).map(worlds -> states(lines, worlds, ref, entry)));
    }

    private static LedgerView.States states(
            List<LedgerLine> lines, Map<String, ShotWorld> worlds, ShotRef ref, Optional<Long> entry) {
        Replay replay = new Replay(lines, worlds);
        LedgerLine line = entry.isPresent()
                ? lines.stream()
                        .filter(one -> one.number() == entry.get()
                                && one.entry().slot().shot().equals(ref.shot()))
                        .findFirst()
                        .orElseThrow(() -> unknown("entry " + entry.get() + " of shot " + ref))
                : replay.inForce(ref.shot())
                        .orElseThrow(
                                () -> new ProblemException(KitError.CONFLICT, "Shot " + ref + " is not rendered yet."));
        var passage = line.entry().passage();
        return new LedgerView.States(
                line.number(),
                line.entry().outcome().take().map(Take::slate).orElse(""),
                passage.before(),
                passage.after(),
                replay.before(line).equals(passage.before())
                        && replay.after(line).equals(passage.after()));
    }

    private <T> Uni<T> inRevision(
            String name, @Nullable Integer revision, BiFunction<Mutiny.Session, ProductionRef, Uni<T>> read) {
        ProjectId project = named(() -> new ProjectId(name), "production " + name);
        OrgId org = caller.org();
        return transactions.in(org, session -> shots.revisions(session, org, project)
                .map(known -> known.stream()
                        .filter(number -> revision == null || number.equals(revision))
                        .findFirst()
                        .orElseThrow(() -> unknown("production " + name)))
                .chain(number -> read.apply(session, new ProductionRef(project, number))));
    }

    private static <T> T named(Supplier<T> name, String what) {
        try {
            return name.get();
        } catch (IllegalArgumentException notAName) {
            throw unknown(what);
        }
    }

    private static ProblemException unknown(String what) {
        return new ProblemException(KitError.NOT_FOUND, "There is no " + what + ".");
    }
}
