package studio.backlot.render.footage.upload.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.outbox.EventIds;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.PartedFiles;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.db.FootageTable;
import studio.backlot.render.footage.upload.PartedUpload;
import studio.backlot.render.footage.upload.PartedUpload.AnnouncedFile;
import studio.backlot.render.footage.upload.PartedUpload.Part;
import studio.backlot.render.footage.upload.PartedUpload.Status;
import studio.backlot.render.footage.upload.ReceivedPart;
import studio.backlot.render.footage.upload.db.UploadTable;
import studio.backlot.render.footage.upload.db.UploadTable.Held;
import studio.backlot.render.footage.work.FootageDesk;
import studio.backlot.render.scratch.Scratch;

/** Files on their way in. Methods that wait for the store are for worker threads. */
@ApplicationScoped
public class Uploads {
    /** Most that an organisation may have open. */
    public static final int MOST = 100;

    private final UploadTable uploads;
    private final FootageTable footage;
    private final FootageDesk desk;
    private final PartedFiles parted;
    private final EndAbandoned abandoned;
    private final TenantTransactions transactions;
    private final Tasks tasks;
    private final Scratch scratch;
    private final EventIds ids;
    private final Clock clock;
    private final long limit;
    private final int usualPart;

    Uploads(
            UploadTable uploads,
            FootageTable footage,
            FootageDesk desk,
            PartedFiles parted,
            EndAbandoned abandoned,
            TenantTransactions transactions,
            Tasks tasks,
            Scratch scratch,
            EventIds ids,
            Clock clock,
            @ConfigProperty(name = "backlot.footage.upload-limit-bytes") long limit,
            @ConfigProperty(name = "backlot.footage.part-bytes") int usualPart) {
        this.uploads = uploads;
        this.footage = footage;
        this.desk = desk;
        this.parted = parted;
        this.abandoned = abandoned;
        this.transactions = transactions;
        this.tasks = tasks;
        this.scratch = scratch;
        this.ids = ids;
        this.clock = clock;
        this.limit = limit;
        if (usualPart < PartedFiles.LEAST_PART) {
            throw new IllegalArgumentException("backlot.footage.part-bytes: expected %d or more, not %d"
                    .formatted(PartedFiles.LEAST_PART, usualPart));
        }
        this.usualPart = usualPart;
    }

    /** Begins an upload; waits for the store. */
    public PartedUpload begin(OrgId org, AnnouncedFile file) {
        if (file.size() > limit) {
            throw new ProblemException(RenderError.FOOTAGE_TOO_LARGE, "Footage may have %,d bytes.".formatted(limit));
        }
        Instant now = clock.instant();
        PartedUpload begun = new PartedUpload(
                ids.next(), file, PartedUpload.partSize(file.size(), usualPart), Status.OPEN, List.of(), now, now);
        transactions.await(org, session -> admit(session, org, file));
        String storedAs = parted.begin(org, begun.id());
        try {
            transactions.await(org, session -> uploads.add(session, org, begun, storedAs)
                    .chain(() -> abandoned.watch(session, org, begun.id())));
        } catch (RuntimeException unknown) {
            forget(org, begun.id(), storedAs, unknown);
            throw unknown;
        }
        return begun;
    }

    /** What is in no row nobody would ever end. */
    private void forget(OrgId org, UUID id, String storedAs, RuntimeException why) {
        try {
            parted.remove(org, id, storedAs);
        } catch (RuntimeException away) {
            why.addSuppressed(away);
        }
    }

    private Uni<Void> admit(Mutiny.Session session, OrgId org, AnnouncedFile file) {
        return desk.require(session, org, file.project())
                .chain(() -> uploads.open(session, org, MOST))
                .invoke(open -> {
                    if (open.size() >= MOST) {
                        throw new ProblemException(
                                RenderError.UPLOADS_FULL,
                                "%d uploads are open: complete or abort some.".formatted(MOST));
                    }
                })
                .replaceWithVoid();
    }

    /** Those that are open, newest first, without their parts. */
    public Uni<List<PartedUpload>> open(OrgId org) {
        return transactions.in(org, session -> uploads.open(session, org, MOST));
    }

    public Uni<PartedUpload> find(OrgId org, UUID id) {
        return transactions.in(org, session -> uploads.find(session, org, id)
                .map(found -> required(found, id).upload()));
    }

    /**
     * Takes a part in: to disk and checked, stored, noted, in this order. The same part again changes nothing. Waits for the
     * store.
     *
     * @param digest RFC 9530's {@code Content-Digest}
     */
    public Part put(OrgId org, UUID id, int number, Optional<String> digest, InputStream body) throws IOException {
        Held held = required(transactions.await(org, session -> uploads.find(session, org, id)), id);
        PartedUpload upload = held.upload().requireOpen();
        long size = upload.sizeOf(number);
        try (Scratch.Folder folder = scratch.folder("part")) {
            ReceivedPart received =
                    ReceivedPart.of(body, size, digest, folder.path().resolve("part"));
            Part part = new Part(number, size, received.sha256());
            if (!upload.part(number).equals(Optional.of(part))) {
                PartedFiles.Stored stored = parted.put(org, id, held.row().storedAs, number, received.file());
                transactions.await(org, session -> note(session, org, id, part, stored));
            }
            return part;
        }
    }

    private Uni<Void> note(Mutiny.Session session, OrgId org, UUID id, Part part, PartedFiles.Stored stored) {
        return uploads.hold(session, org, id).chain(found -> {
            Held held = required(found, id);
            held.upload().requireOpen();
            held.row().touchedAt = clock.instant();
            return uploads.put(session, org, id, part, stored.etag());
        });
    }

    /** Makes footage of an upload that is whole; once more gives the same footage. */
    public Uni<Footage> complete(OrgId org, UUID id) {
        return transactions.in(org, session -> uploads.hold(session, org, id).chain(found -> {
            Held held = required(found, id);
            return held.row().status == Status.COMPLETE
                    ? footage.find(session, org, id).map(Optional::orElseThrow)
                    : complete(session, org, held);
        }));
    }

    private Uni<Footage> complete(Mutiny.Session session, OrgId org, Held held) {
        AnnouncedFile file = held.upload().requireOpen().requireWhole().file();
        UUID id = held.row().upload();
        held.row().status = Status.COMPLETE;
        Footage arrived = Footage.arrived(id, file.name(), file.project(), clock.instant());
        return footage.add(session, org, arrived)
                .chain(() -> desk.uploaded(session, org, arrived, file.size()))
                .chain(() ->
                        tasks.submit(session, org, InspectUpload.KIND, id.toString(), new InspectUpload.Arrived(id)))
                .replaceWith(arrived);
    }

    /** Gives an upload up, with what came of it; once more does nothing. */
    public Uni<Void> abort(OrgId org, UUID id) {
        return transactions.in(org, session -> uploads.hold(session, org, id).chain(found -> {
            Held held = required(found, id);
            if (held.row().status == Status.ABORTED) {
                return Uni.createFrom().voidItem();
            }
            held.upload().requireOpen();
            held.row().status = Status.ABORTED;
            return tasks.submit(session, org, RemoveParts.KIND, id.toString(), RemoveParts.of(found));
        }));
    }

    private static Held required(Optional<Held> found, UUID id) {
        return found.orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There is no upload " + id + "."));
    }
}
