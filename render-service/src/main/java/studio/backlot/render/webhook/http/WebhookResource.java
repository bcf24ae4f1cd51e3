package studio.backlot.render.webhook.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.Signature;
import studio.backlot.render.provider.Webhook;
import studio.backlot.render.webhook.work.PublicAddresses;
import studio.backlot.render.webhook.work.Signatures;

/**
 * Hears from providers, without an identity: the address proves that we have told it, the signature that its provider uses it. Of what
 * is said nothing is read; whatever is not right is answered in one way.
 */
@Path("/api/v1/webhooks/{provider}/{org}/{take}/{call}/{proof}")
@Tag(name = "Webhooks", description = "Word from providers.")
@PermitAll
@Blocking
public class WebhookResource {
    /** A call's pictures come back in it. */
    private static final int MOST_BYTES = 2 << 20;

    private final PublicAddresses addresses;
    private final Signatures signatures;
    private final PostgresJobs jobs;
    private final Clock clock;

    WebhookResource(PublicAddresses addresses, Signatures signatures, PostgresJobs jobs, Clock clock) {
        this.addresses = addresses;
        this.signatures = signatures;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whose call it is. */
    private record Called(OrgId org, JobKey key) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "A provider says that a call has ended",
            description = "The call is asked after at once; nothing else is believed. The same may be said again.")
    @APIResponse(responseCode = "204", description = "Heard")
    @APIResponse(
            responseCode = "404",
            description = "There is no such address, or the provider's signature is missing, wrong or old")
    @APIResponse(responseCode = "413", description = "It is larger than 2 MiB")
    public void nudged(
            @PathParam("provider") String provider,
            @PathParam("org") String org,
            @PathParam("take") String take,
            @PathParam("call") String call,
            @PathParam("proof") String proof,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException, InterruptedException {
        Called called = called(org, take, call)
                .filter(known -> addresses.told(provider, known.key().output(known.org()), proof))
                .orElseThrow(WebhookResource::unknown);
        Webhook webhook = new Webhook(named(headers), read(body));
        Optional<Signature> signature = signatures.of(called.org(), provider);
        if (signature.filter(own -> own.proves(webhook, clock.instant())).isEmpty()) {
            throw unknown();
        }
        jobs.hasten(called.org(), called.key());
    }

    private static Optional<Called> called(String org, String take, String call) {
        try {
            return Optional.of(new Called(new OrgId(org), JobKey.of(take + "." + call.replace('-', '.'))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(KitError.TOO_LARGE, "At most %,d bytes are taken here.".formatted(MOST_BYTES));
        }
        return bytes;
    }

    private static Map<String, String> named(HttpHeaders headers) {
        return headers.getRequestHeaders().entrySet().stream()
                .filter(header -> header.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst(), (first, _) -> first));
    }

    private static ProblemException unknown() {
        return new ProblemException(KitError.NOT_FOUND, "There is no such address.");
    }
}
