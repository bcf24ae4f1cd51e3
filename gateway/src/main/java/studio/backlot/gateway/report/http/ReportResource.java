package studio.backlot.gateway.report.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.identity.http.Callers;
import studio.backlot.gateway.production.Revision;
import studio.backlot.gateway.production.db.Productions;
import studio.backlot.gateway.production.http.Revisions;
import studio.backlot.gateway.report.Ledger;
import studio.backlot.gateway.report.Pictures;
import studio.backlot.gateway.report.Reading;
import studio.backlot.gateway.report.Report;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.Caller;

/** The report of a production, composed from its events when it is asked for. */
@Path("/api/v1/productions/{name}/artefacts")
@Blocking
@Tag(name = "Productions")
public class ReportResource {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups";

    private final Caller caller;
    private final SecurityIdentity identity;
    private final Ledgers ledgers;
    private final Revisions revisions;
    private final Productions productions;
    private final ObjectStore store;

    ReportResource(
            Caller caller,
            SecurityIdentity identity,
            Ledgers ledgers,
            Revisions revisions,
            Productions productions,
            ObjectStore store) {
        this.caller = caller;
        this.identity = identity;
        this.ledgers = ledgers;
        this.revisions = revisions;
        this.productions = productions;
        this.store = store;
    }

    /** The page's template. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(Report report, Page page);
    }

    @GET
    @Path("/report.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The report of a production",
            description = "One self-contained page: it can be mailed and printed.")
    public Response report(@PathParam("name") ProjectId name, @QueryParam("revision") Optional<Integer> revision) {
        OrgId org = caller.org();
        Report report = read(name, revision);
        Pictures pictures = new Pictures(asset -> open(org, asset));
        pictures.readAhead(report);
        Page page = new Page(report, pictures);
        return Response.ok(Templates.report(report, page).render())
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "inline; filename=\"report.html\"")
                .build();
    }

    @GET
    @Path("/report.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The report of a production as JSON",
            description =
                    "Scenes, takes, what was measured, the ledger's states, and how near the limits it all comes.")
    public Report json(@PathParam("name") ProjectId name, @QueryParam("revision") Optional<Integer> revision) {
        return read(name, revision);
    }

    private Report read(ProjectId name, Optional<Integer> revision) {
        OrgId org = caller.org();
        Revision found = revisions.await(org, name, revision);
        Ledger ledger = ledgers.of(Callers.principal(identity), found.ref());
        return Reading.report(found, productions.awaitEvents(org, found.ref()), ledger);
    }

    private InputStream open(OrgId org, AssetRef asset) throws IOException {
        try {
            return store.open(org, asset.sha256(), 0, OptionalLong.empty());
        } catch (ProblemException gone) {
            throw new IOException("the asset cannot be had", gone);
        }
    }
}
