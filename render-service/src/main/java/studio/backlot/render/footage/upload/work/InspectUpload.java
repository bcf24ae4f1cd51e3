package studio.backlot.render.footage.upload.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.store.PartedFiles;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.Inspection;
import studio.backlot.render.footage.db.FootageTable;
import studio.backlot.render.footage.upload.db.UploadTable;
import studio.backlot.render.footage.upload.db.UploadTable.Held;
import studio.backlot.render.footage.work.FootageDesk;
import studio.backlot.render.footage.work.MakeProxy;
import studio.backlot.render.scratch.Scratch;

/** Joins the parts of a file, looks at it, and makes footage of it or says why not. */
@ApplicationScoped
class InspectUpload implements TaskHandler<InspectUpload.Arrived> {
    static final String KIND = "inspect";

    private final UploadTable uploads;
    private final FootageTable footage;
    private final FootageDesk desk;
    private final PartedFiles parted;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final Tasks tasks;
    private final Inspection inspection;
    private final Scratch scratch;

    InspectUpload(
            UploadTable uploads,
            FootageTable footage,
            FootageDesk desk,
            PartedFiles parted,
            ObjectStore store,
            TenantTransactions transactions,
            Tasks tasks,
            MediaTools tools,
            Scratch scratch) {
        this.uploads = uploads;
        this.footage = footage;
        this.desk = desk;
        this.parted = parted;
        this.store = store;
        this.transactions = transactions;
        this.tasks = tasks;
        this.inspection = new Inspection(tools);
        this.scratch = scratch;
    }

    /** A complete upload. */
    record Arrived(UUID id) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Arrived> payload() {
        return Arrived.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Arrived> task) throws IOException {
        OrgId org = task.org();
        UUID id = task.payload().id();
        Held held = transactions
                .await(org, session -> uploads.find(session, org, id))
                .orElseThrow();
        try (Scratch.Folder folder = scratch.folder("inspect")) {
            Path file = folder.path().resolve("upload");
            parted.complete(org, id, held.row().storedAs, held.stored());
            requireAnnounced(fetch(org, id, file), held.upload().file().sha256());
            MediaInfo media = inspection.of(file);
            AssetRef original = store.put(org, file, Inspection.mediaType(media));
            return session -> footage.inspected(session, org, id, original, media)
                    .chain(inspected -> inspected
                            .map(kept -> tasks.submit(session, org, MakeProxy.KIND, id.toString(), kept))
                            .orElseGet(() -> Uni.createFrom().voidItem()))
                    .chain(() -> tidy(session, org, id));
        }
    }

    @Override
    public Completion failed(Task<Arrived> task, Failure failure) {
        UUID id = task.payload().id();
        var why = new Footage.Failure(failure.code().slug(), failure.detail());
        return session -> footage.failed(session, task.org(), id, why)
                .chain(refused -> desk.inspected(session, task.org(), refused))
                .chain(() -> tidy(session, task.org(), id));
    }

    private Uni<Void> tidy(Mutiny.Session session, OrgId org, UUID id) {
        return uploads.find(session, org, id)
                .chain(held -> tasks.submit(session, org, RemoveParts.KIND, id.toString(), RemoveParts.of(held)));
    }

    private String fetch(OrgId org, UUID id, Path file) throws IOException {
        MessageDigest hash = Json.sha256();
        try (InputStream in = parted.open(org, id);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), hash)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static void requireAnnounced(String sha256, Optional<String> announced) {
        if (announced.isPresent() && !announced.get().equals(sha256)) {
            throw new ProblemException(
                    RenderError.UPLOAD_CORRUPT,
                    "The file has SHA-256 %s, not %s as announced. Upload it again."
                            .formatted(sha256, announced.get()));
        }
    }
}
