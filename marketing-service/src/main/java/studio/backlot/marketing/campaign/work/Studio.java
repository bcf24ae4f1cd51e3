package studio.backlot.marketing.campaign.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.marketing.MarketingError;
import studio.backlot.marketing.campaign.Campaign;
import studio.backlot.marketing.campaign.db.CampaignTable;
import studio.backlot.marketing.commission.Commission;
import studio.backlot.marketing.commission.db.CommissionTable;
import studio.backlot.media.MediaException;

/** What posters and trailers in the making have in common: taking an assignment up, a folder to work in, handing the work over. */
@ApplicationScoped
class Studio {

    private final TenantTransactions transactions;
    private final CampaignTable campaigns;
    private final CommissionTable commissions;
    private final Outbox outbox;
    private final Path scratch;

    Studio(
            TenantTransactions transactions,
            CampaignTable campaigns,
            CommissionTable commissions,
            Outbox outbox,
            @ConfigProperty(name = "backlot.scratch") Path scratch) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.commissions = commissions;
        this.outbox = outbox;
        this.scratch = scratch;
    }

    /** A commission and the film that it is for. */
    record Order(Commission commission, Campaign campaign) {}

    Order takeUp(Task<Assignment> task) {
        OrgId org = task.org();
        UUID id = task.payload().commission();
        return transactions.await(org, session -> commissions
                .running(session, org, id)
                .chain(() -> commissions.find(session, org, id))
                .map(Optional::orElseThrow)
                .chain(commission -> campaigns
                        .find(session, org, commission.production())
                        .map(campaign -> new Order(commission, campaign.orElseThrow()))));
    }

    /** The end of a commission; a usual one is announced to the studio. */
    Completion handOver(Task<Assignment> task, Commission commission, AssetRef asset, Event announcement) {
        OrgId org = task.org();
        return session -> commissions
                .done(session, org, commission.id(), asset)
                .chain(() -> commission.wish().isUsual()
                        ? outbox.publish(session, org, announcement)
                        : Uni.createFrom().voidItem());
    }

    Completion giveUp(Task<Assignment> task, Step step, Failure failure) {
        OrgId org = task.org();
        UUID id = task.payload().commission();
        Commission.Problem problem = new Commission.Problem(failure.code().slug(), failure.detail());
        return session -> commissions
                .failed(session, org, id, problem)
                .chain(() -> commissions.find(session, org, id))
                .chain(found -> found.filter(commission -> commission.wish().isUsual())
                        .map(commission -> outbox.publish(
                                session,
                                org,
                                new WorkFailed(
                                        commission.production(),
                                        step,
                                        commission.wish().kind(),
                                        problem.code(),
                                        problem.detail())))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Work in a folder of its own, which is removed; failures of the tools become problems with a sentence. */
    <T> T inFolder(Making<T> making) throws IOException {
        Files.createDirectories(scratch);
        Path folder = Files.createTempDirectory(scratch, "marketing-");
        try {
            return making.in(folder);
        } catch (MediaException.CorruptInput damaged) {
            throw new ProblemException(MarketingError.FILM_UNREADABLE, damaged.getMessage(), damaged);
        } catch (MediaException.Missing missing) {
            throw new ProblemException(MarketingError.MEDIA_TOOLS_MISSING, missing.getMessage(), missing);
        } catch (MediaException.TimedOut | MediaException.Failed failed) {
            throw new ProblemException(MarketingError.MARKETING_FAILED, failed.getMessage(), failed);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What is made in a folder. */
    @FunctionalInterface
    interface Making<T> {
        T in(Path folder) throws IOException;
    }
}
