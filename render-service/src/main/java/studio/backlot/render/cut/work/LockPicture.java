package studio.backlot.render.cut.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.cut.Cut;
import studio.backlot.render.cut.OtioDocument;
import studio.backlot.render.cut.Reel;
import studio.backlot.render.cut.db.CutTable;
import studio.backlot.render.poster.work.PosterEngine;

/**
 * Cuts the takes of a revision together and locks the picture, once for each cut. When a take was circled meanwhile, what
 * was cut is thrown away and the task begins again.
 */
@ApplicationScoped
class LockPicture implements TaskHandler<ProductionRef> {
    static final String KIND = "picture";
    private static final String OTIO = "application/vnd.pixar.opentimelineio+json";

    private final CutTable cuts;
    private final TenantTransactions transactions;
    private final ObjectStore store;
    private final Outbox outbox;
    private final Conforming conforming;
    private final EditingRoom editing;
    private final PosterEngine posters;

    LockPicture(
            CutTable cuts,
            TenantTransactions transactions,
            ObjectStore store,
            Outbox outbox,
            Conforming conforming,
            EditingRoom editing,
            PosterEngine posters) {
        this.cuts = cuts;
        this.transactions = transactions;
        this.store = store;
        this.outbox = outbox;
        this.conforming = conforming;
        this.editing = editing;
        this.posters = posters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ProductionRef> payload() {
        return ProductionRef.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<ProductionRef> task) throws IOException {
        Reel reel = transactions
                .await(task.org(), session -> cuts.reel(session, task.org(), task.payload()))
                .orElseThrow();
        Cut cut = reel.cut();
        AssetRef timeline = store.put(task.org(), OtioDocument.write(reel.greenlit(), cut), OTIO);
        List<CutClip> conformed = conforming.conform(task.org(), reel, cut);
        PictureLocked picture = picture(task.org(), reel.greenlit(), conformed, timeline);
        return session -> cuts.lock(session, task.org(), task.payload())
                .chain(() -> cuts.reel(session, task.org(), task.payload()))
                .chain(now -> now.map(Reel::digest).equals(Optional.of(reel.digest()))
                        ? lock(session, task.org(), reel, picture)
                        : editing.lockWhenReady(session, task.org(), task.payload()));
    }

    /** But for the number of its lock. */
    private PictureLocked picture(OrgId org, ProductionGreenlit greenlit, List<CutClip> conformed, AssetRef timeline)
            throws IOException {
        PictureLocked picture =
                new PictureLocked(greenlit.production(), greenlit.title(), greenlit.format(), conformed, timeline);
        return posters.art(org, greenlit, conformed).map(picture::with).orElse(picture);
    }

    private Uni<Void> lock(Mutiny.Session session, OrgId org, Reel reel, PictureLocked picture) {
        return cuts.lockPicture(session, org, picture.production(), reel.digest())
                .chain(number -> number.isPresent()
                        ? outbox.publish(session, org, picture.numbered(number.get()))
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Completion failed(Task<ProductionRef> task, Failure failure) {
        WorkFailed failed = new WorkFailed(
                task.payload(), Step.PICTURE, "picture", failure.code().slug(), failure.detail());
        return session -> outbox.publish(session, task.org(), failed);
    }
}
