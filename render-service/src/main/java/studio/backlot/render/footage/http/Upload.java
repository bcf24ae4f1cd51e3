package studio.backlot.render.footage.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.outbox.EventIds;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;
import studio.backlot.render.footage.FileName;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.Inspection;
import studio.backlot.render.footage.db.FootageTable;
import studio.backlot.render.footage.work.MakeProxy;
import studio.backlot.render.scratch.Scratch;

/** Takes footage in: to disk and counted, looked at, stored, noted, in this order; what fails leaves nothing behind. */
@ApplicationScoped
class Upload {
    private final Inspection inspection;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final FootageTable footage;
    private final Tasks tasks;
    private final Scratch scratch;
    private final EventIds ids;
    private final Clock clock;
    private final long limit;

    Upload(
            MediaTools tools,
            ObjectStore store,
            TenantTransactions transactions,
            FootageTable footage,
            Tasks tasks,
            Scratch scratch,
            EventIds ids,
            Clock clock,
            @ConfigProperty(name = "backlot.footage.limit-bytes") long limit) {
        this.inspection = new Inspection(tools);
        this.store = store;
        this.transactions = transactions;
        this.footage = footage;
        this.tasks = tasks;
        this.scratch = scratch;
        this.ids = ids;
        this.clock = clock;
        this.limit = limit;
    }

    /** Blocks until the footage is stored. */
    Footage keep(OrgId org, String name, InputStream body) throws IOException {
        try (Scratch.Folder folder = scratch.folder("upload")) {
            Path file = folder.path().resolve("upload");
            receive(body, file);
            MediaInfo info = inspection.of(file);
            AssetRef original = store.put(org, file, Inspection.mediaType(info));
            Footage kept = Footage.arrived(ids.next(), FileName.of(name), Optional.empty(), clock.instant())
                    .inspected(original, info);
            transactions.await(org, session -> footage.add(session, org, kept)
                    .chain(() ->
                            tasks.submit(session, org, MakeProxy.KIND, kept.id().toString(), kept)));
            return kept;
        }
    }

    private void receive(InputStream body, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long received = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                received += read;
                if (received > limit) {
                    throw new ProblemException(
                            RenderError.FOOTAGE_TOO_LARGE,
                            "Footage may have %d MiB; upload it in parts, or a smaller version."
                                    .formatted(limit >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
