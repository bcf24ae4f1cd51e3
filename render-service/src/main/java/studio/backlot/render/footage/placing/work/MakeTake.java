package studio.backlot.render.footage.placing.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.placing.FootageFilm;
import studio.backlot.render.footage.placing.db.PlacementTable;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.shot.work.GivenTakes;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.db.TakeLibrary;

/** Makes a take of footage, unless the library has it, and gives it to its shot. */
@ApplicationScoped
class MakeTake implements TaskHandler<PlaceOrder> {
    static final String KIND = "footage-take";

    private final PlacementTable placements;
    private final GivenTakes given;
    private final TakeLibrary library;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final FootageFilm film;
    private final Scratch scratch;

    MakeTake(
            PlacementTable placements,
            GivenTakes given,
            TakeLibrary library,
            ObjectStore store,
            TenantTransactions transactions,
            MediaTools tools,
            Scratch scratch) {
        this.placements = placements;
        this.given = given;
        this.library = library;
        this.store = store;
        this.transactions = transactions;
        this.film = new FootageFilm(tools);
        this.scratch = scratch;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<PlaceOrder> payload() {
        return PlaceOrder.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<PlaceOrder> task) throws IOException {
        OrgId org = task.org();
        PlaceOrder order = task.payload();
        Optional<LibraryTake> known = transactions.await(org, session -> library.find(session, org, order.key()));
        LibraryTake take = known.isPresent() ? known.get() : made(org, order);
        return session -> given.give(session, org, order.shot(), take, order.notes())
                .chain(() -> placements.made(session, org, order.shot(), order.key()));
    }

    @Override
    public Completion failed(Task<PlaceOrder> task, Failure failure) {
        PlaceOrder order = task.payload();
        var why = new Footage.Failure(failure.code().slug(), failure.detail());
        return session -> placements.failed(session, task.org(), order.shot(), order.key(), why);
    }

    private LibraryTake made(OrgId org, PlaceOrder order) throws IOException {
        long begun = System.nanoTime();
        try (Scratch.Folder folder = scratch.folder("footage")) {
            FilmedTake take = film.film(
                    new FootageFilm.Order(
                            order.placement(), order.format(), order.script(), asset -> store.fetch(org, asset)),
                    folder.path());
            return new LibraryTake(
                    order.key(),
                    store.put(org, take.picture(), "video/mp4"),
                    png(org, take.keyFrame()),
                    png(org, take.lastFrame()),
                    take.faces(),
                    Optional.empty(),
                    new RationalTime(take.frames(), order.format().frameRate()),
                    take.frameHash(),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                    Optional.empty(),
                    Optional.of(order.placement().footage().toString()),
                    Optional.empty(),
                    Optional.empty());
        } catch (MediaException.CorruptInput | MediaException.Failed damaged) {
            throw new ProblemException(
                    RenderError.FOOTAGE_UNREADABLE, "The footage is damaged in this stretch: choose another.", damaged);
        }
    }

    private AssetRef png(OrgId org, Path file) {
        return store.put(org, file, "image/png");
    }
}
