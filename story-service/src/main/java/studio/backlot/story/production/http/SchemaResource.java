package studio.backlot.story.production.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.story.StoryError;
import studio.backlot.story.source.yaml.Kind;
import studio.backlot.story.source.yaml.PublishedSchemas;

/** The JSON Schemas that editors check a production's files with; for everyone. */
@Path("/api/v1/schemas")
@Tag(name = "Productions")
class SchemaResource {

    private final PublishedSchemas schemas;

    SchemaResource(PublishedSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @Path("/{kind}")
    @PermitAll
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of film, character, set or style")
    public String schema(String kind) {
        return Kind.named(kind)
                .map(schemas::text)
                .orElseThrow(() -> new ProblemException(
                        StoryError.UNKNOWN_SCHEMA, "Ask for film, character, set or style, not '%s'.".formatted(kind)));
    }
}
