package studio.backlot.render.shot.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.outbox.ProgressReporter;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.Beginning;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.Seam;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Hire;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.NotYet;
import studio.backlot.render.take.StagedFilming;
import studio.backlot.render.take.TakeKey;
import studio.backlot.render.take.Trust;
import studio.backlot.render.take.Undrawn;
import studio.backlot.render.take.db.TakeLibrary;

/** Films a shot until its take is good enough, unless somebody has in the meantime. */
@ApplicationScoped
class FilmShot implements TaskHandler<ShotOrder> {
    private static final Logger LOG = Logger.getLogger(FilmShot.class);
    static final String KIND = "shot";
    private static final long REPORT_NANOS = Duration.ofMillis(500).toNanos();

    private final Floor floor;
    private final TakeLibrary library;
    private final TenantTransactions transactions;
    private final ObjectStore store;
    private final ProgressReporter progress;
    private final Engines engines;
    private final Tasks tasks;
    private final Seams seams;
    private final TakeJudge judge;
    private final Scratch scratch;
    private final TakeKey.Engine engine;

    FilmShot(
            Floor floor,
            TakeLibrary library,
            TenantTransactions transactions,
            ObjectStore store,
            ProgressReporter progress,
            Engines engines,
            Tasks tasks,
            Seams seams,
            TakeJudge judge,
            Scratch scratch,
            TakeKey.Engine engine) {
        this.floor = floor;
        this.library = library;
        this.transactions = transactions;
        this.store = store;
        this.progress = progress;
        this.engines = engines;
        this.tasks = tasks;
        this.seams = seams;
        this.judge = judge;
        this.scratch = scratch;
        this.engine = engine;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ShotOrder> payload() {
        return ShotOrder.class;
    }

    @Override
    public int concurrency() {
        return StagedFilming.stages() + 1;
    }

    @Override
    public Completion run(Task<ShotOrder> task) throws IOException {
        ShotOrder order = hired(task.org(), task.payload());
        try {
            Circling.Filmed filmed = take(task.org(), order, task.attempt());
            return session -> floor.filmed(session, task.org(), order, filmed);
        } catch (Undrawn undrawn) {
            LOG.warnf("The built-in engine draws the still of %s: %s", order.ref(), undrawn.why());
            ShotOrder ours = order.drawnHere(undrawn.why(), engine);
            Circling.Filmed filmed = take(task.org(), ours, task.attempt());
            return session -> floor.filmed(session, task.org(), ours, filmed);
        } catch (NotYet later) {
            Tasks.Later again = new Tasks.Later(KIND, task.key(), later.pause());
            return session -> tasks.submit(session, task.org(), again, order);
        }
    }

    /** An order for a model is given to one when it is first taken up, and stays with it. */
    private ShotOrder hired(OrgId org, ShotOrder order) {
        if (order.hire().isPresent() || !engines.arePaid(order.request(), order.scripted())) {
            return order;
        }
        try {
            return engines.hired(org, order);
        } catch (Unfilmable refused) {
            throw new ProblemException(refused.error(), String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public Completion failed(Task<ShotOrder> task, Failure failure) {
        var why = new ShotRow.ShotFailure(failure.code().slug(), failure.detail());
        return session -> floor.failed(session, task.org(), task.payload(), why);
    }

    /**
     * The take of an order, from the library or filmed now.
     *
     * @param attempt of the task, from 1
     */
    Circling.Filmed take(OrgId org, ShotOrder order, int attempt) throws IOException {
        Optional<LibraryTake> known = transactions.await(org, session -> library.find(session, org, order.key()));
        return new Circling.Filmed(known.isPresent() ? known.get() : film(org, order, attempt), known.isPresent());
    }

    private LibraryTake film(OrgId org, ShotOrder order, int attempt) throws IOException {
        ShotScript script = order.scripted().script();
        Filming filming = engines.filming(org, order, attempt);
        LongConsumer report = reporting(org, order);
        filming.join(share -> underWay(report, script, share));
        long asked = System.nanoTime();
        AtomicLong begun = new AtomicLong(asked);
        LongConsumer telling = done -> {
            if (done == 0) {
                begun.compareAndSet(asked, System.nanoTime()); // the wait for a stage is no part of the filming
            } else {
                report.accept(done);
            }
        };
        try (Scratch.Folder folder = scratch.folder("shot")) {
            Optional<Seam> seam = filming.trust() == Trust.FOREIGN ? seams.of(org, order) : Optional.empty();
            Beginning beginning = new Beginning(seam, filming.beginsOn().map(still -> store.fetch(org, still)));
            JudgedTake judged = judge.film(filming, script, beginning, folder.path(), telling);
            if (!judged.isUsable()) {
                throw new ProblemException(
                        RenderError.NO_USABLE_TAKE,
                        "Shot %s: %d attempts gave no file that is whole and as ordered."
                                .formatted(
                                        order.request().shot().id(),
                                        judged.attempts().size()));
            }
            FilmedTake take = judged.take();
            StoredTake stored = StoredTake.of(judged, store, org);
            return new LibraryTake(
                    order.key(),
                    stored.picture(),
                    stored.keyFrame(),
                    ending(org, filming, judged, stored),
                    take.faces(),
                    stored.track(),
                    new RationalTime(take.frames(), script.format().frameRate()),
                    take.frameHash(),
                    Duration.ofNanos(System.nanoTime() - begun.get()).toMillis(),
                    Optional.of(judged.judged(stored.uncorrected())),
                    Optional.empty(),
                    filming.bill(),
                    order.hire().flatMap(Hire::plate));
        }
    }

    /**
     * The last frame of a take; that which it was told to end on, when it does as nearly as a seam may. Then the shot after goes on from it as it did
     * before.
     */
    private AssetRef ending(OrgId org, Filming filming, JudgedTake judged, StoredTake stored) {
        return filming.endsOn()
                .filter(wanted -> judge.endsOn(judged, store.fetch(org, wanted)))
                .orElse(stored.lastFrame());
    }

    /** What somebody else makes is told in frames, too, and is never all of them. */
    private static void underWay(LongConsumer report, ShotScript script, double share) {
        long frames = Math.min(script.frames() - 1, (long) (share * script.frames()));
        if (frames > 0) {
            report.accept(frames);
        }
    }

    private LongConsumer reporting(OrgId org, ShotOrder order) {
        long[] last = {System.nanoTime() - REPORT_NANOS};
        long total = order.scripted().script().frames();
        return done -> {
            long now = System.nanoTime();
            if (done == total || now - last[0] >= REPORT_NANOS) {
                last[0] = now;
                progress.report(
                        org,
                        new WorkProgressed(
                                order.request().production(),
                                Step.SHOT,
                                order.request().shot().id().value(),
                                done,
                                total));
            }
        };
    }
}
