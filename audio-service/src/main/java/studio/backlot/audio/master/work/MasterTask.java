package studio.backlot.audio.master.work;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.audio.AudioError;
import studio.backlot.audio.master.CutMismatch;
import studio.backlot.audio.master.Delivered;
import studio.backlot.audio.master.Finishing;
import studio.backlot.audio.master.db.PostgresMasters;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.work.Refusals;
import studio.backlot.audio.recording.db.PostgresRecordings;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.funds.Payer;
import studio.backlot.kit.funds.Purse;
import studio.backlot.kit.funds.Unfunded;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.outbox.ProgressReporter;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.MediaException;

/**
 * Finishes a locked picture; the film of an unchanged cut is taken from the library. When the picture was locked again
 * meanwhile, only the film of the later lock is told of.
 */
@ApplicationScoped
@Unremovable
public class MasterTask implements TaskHandler<PictureLocked> {

    /** The kind of these tasks; the key is the production's revision and its lock. */
    public static final String KIND = "master";

    /** A storyboard travels on another topic and may be late; a picture from outside has none. */
    private static final int ATTEMPTS_WITH_STORYBOARD = 3;

    private final TenantTransactions transactions;
    private final PostgresMasters masters;
    private final PostgresRecordings recordings;
    private final HiredScore score;
    private final FinishingRoom room;
    private final Outbox outbox;
    private final Purse purse;
    private final ProgressReporter progress;

    MasterTask(
            TenantTransactions transactions,
            PostgresMasters masters,
            PostgresRecordings recordings,
            HiredScore score,
            FinishingRoom room,
            Outbox outbox,
            Purse purse,
            ProgressReporter progress) {
        this.transactions = transactions;
        this.masters = masters;
        this.recordings = recordings;
        this.score = score;
        this.room = room;
        this.outbox = outbox;
        this.purse = purse;
        this.progress = progress;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<PictureLocked> payload() {
        return PictureLocked.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<PictureLocked> task) throws IOException, InterruptedException {
        OrgId org = task.org();
        PictureLocked picture = task.payload();
        Optional<StoryboardPublished> storyboard =
                transactions.await(org, session -> masters.storyboard(session, org, picture.production()));
        if (storyboard.isEmpty() && task.attempt() < ATTEMPTS_WITH_STORYBOARD) {
            throw new ProblemException(
                    AudioError.STORYBOARD_AWAITED, "The storyboard of %s is awaited.".formatted(picture.production()));
        }
        try {
            Finishing.Order order = new Finishing.Order(picture, storyboard, language(org, picture), score.version());
            return film(payer(task), order);
        } catch (Unfunded waiting) {
            return purse.parked(task, waiting);
        } catch (Unplayed unplayed) {
            throw Refusals.problem(unplayed, task.attempt());
        }
    }

    private static Payer payer(Task<PictureLocked> task) {
        return Payer.of(task, Optional.of(task.payload().production()));
    }

    private Completion film(Payer payer, Finishing.Order order) throws IOException, InterruptedException {
        OrgId org = payer.org();
        PictureLocked picture = order.picture();
        String key = order.key();
        Optional<Delivered> kept = transactions.await(org, session -> masters.find(session, org, key));
        Delivered film = kept.isPresent() ? kept.get() : finish(payer, order);
        return session -> masters.keep(session, org, key, film)
                .chain(() -> tell(session, org, picture, film.of(picture)))
                .chain(() -> purse.close(session, payer));
    }

    @Override
    public Completion failed(Task<PictureLocked> task, Failure failure) {
        var event = new WorkFailed(
                task.payload().production(), Step.MASTER, "film", failure.code().slug(), failure.detail());
        return session ->
                tell(session, task.org(), task.payload(), event).chain(() -> purse.close(session, payer(task)));
    }

    private Uni<Void> tell(Mutiny.Session session, OrgId org, PictureLocked picture, Event event) {
        return masters.isLocked(session, org, picture)
                .chain(last -> last
                        ? outbox.publish(session, org, event)
                        : Uni.createFrom().voidItem());
    }

    private Delivered finish(Payer payer, Finishing.Order order) throws IOException, InterruptedException {
        OrgId org = payer.org();
        try {
            return room.finish(
                    payer,
                    order,
                    done -> progress.report(
                            org,
                            new WorkProgressed(
                                    order.picture().production(), Step.MASTER, "film", done, Finishing.STEPS)));
        } catch (CutMismatch mismatch) {
            throw new ProblemException(AudioError.CUT_MISMATCH, String.valueOf(mismatch.getMessage()), mismatch);
        } catch (MediaException.CorruptInput damaged) {
            throw new ProblemException(AudioError.MEDIA_DAMAGED, String.valueOf(damaged.getMessage()), damaged);
        }
    }

    /** The language of the first line that was recorded here; English when nobody speaks. */
    private String language(OrgId org, PictureLocked picture) {
        Optional<PlacedLine> first =
                picture.cut().stream().flatMap(clip -> clip.dialogue().stream()).findFirst();
        return first.flatMap(line -> transactions.await(
                        org,
                        session ->
                                recordings.language(session, org, line.sound().sha256())))
                .orElse("en");
    }
}
