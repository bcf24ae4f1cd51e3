package studio.backlot.marketing.campaign.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Tasks;
import studio.backlot.marketing.MarketingError;
import studio.backlot.marketing.campaign.Campaign;
import studio.backlot.marketing.campaign.db.CampaignTable;
import studio.backlot.marketing.commission.Commission;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.commission.db.CommissionTable;

/** Where orders are taken: those that every film brings, and those of people. The same order is one commission. */
@ApplicationScoped
public class Desk {

    private final CampaignTable campaigns;
    private final CommissionTable commissions;
    private final Tasks tasks;
    private final Clock clock;

    Desk(CampaignTable campaigns, CommissionTable commissions, Tasks tasks, Clock clock) {
        this.campaigns = campaigns;
        this.commissions = commissions;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A picture was locked: a poster, and a trailer; of that only the picture as long as the film is not there. */
    public Uni<Void> locked(Mutiny.Session session, OrgId org, PictureLocked picture) {
        return campaigns.locked(session, org, picture).chain(campaign -> order(
                        session, org, campaign, Wish.Poster.USUAL)
                .chain(() -> campaign.finished().isPresent()
                        ? order(session, org, campaign, Wish.Trailer.USUAL).replaceWithVoid()
                        : prepare(session, org, campaign)));
    }

    private Uni<Void> prepare(Mutiny.Session session, OrgId org, Campaign campaign) {
        String key = campaign.production().toString();
        return tasks.submit(session, org, PrepareTrailer.KIND, key, campaign.production());
    }

    /** A film was mastered: a trailer, as soon as its cut is known. */
    public Uni<Void> mastered(Mutiny.Session session, OrgId org, FilmMastered film) {
        return campaigns
                .mastered(session, org, film)
                .chain(campaign -> campaign.picture().isPresent()
                                && campaign.finished().isPresent()
                        ? order(session, org, campaign, Wish.Trailer.USUAL).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /**
     * Takes an order, or finds the commission of the same one.
     *
     * @throws ProblemException when what it needs is not there yet
     */
    public Uni<Commission> order(Mutiny.Session session, OrgId org, Campaign campaign, Wish wish) {
        UUID id = identity(org, campaign, wish);
        Commission commission =
                new Commission(id, campaign.production(), wish, clock.instant(), Commission.Progress.QUEUED);
        return commissions
                .order(session, org, commission)
                .chain(isWork -> isWork
                        ? tasks.submit(session, org, wish.kind(), id.toString(), new Assignment(id))
                        : Uni.createFrom().voidItem())
                .replaceWith(commission);
    }

    /** The same wish on the same pictures and the same sound is the same commission, until the picture is locked again. */
    private static UUID identity(OrgId org, Campaign campaign, Wish wish) {
        PictureLocked picture = campaign.picture()
                .orElseThrow(() -> new ProblemException(
                        MarketingError.PICTURE_NOT_LOCKED,
                        "The picture of %s is not locked yet.".formatted(campaign.production())));
        List<String> frames =
                picture.cut().stream().map(clip -> clip.take().frameHash()).toList();
        String sound =
                switch (wish) {
                    case Wish.Trailer trailer ->
                        campaign.finished()
                                .map(FilmMastered::film)
                                .map(AssetRef::sha256)
                                .orElseThrow(() -> new ProblemException(
                                        MarketingError.FILM_NOT_MASTERED,
                                        "The film of %s has no sound yet; a trailer is cut when it has."
                                                .formatted(campaign.production())));
                    case Wish.Poster poster -> "";
                };
        List<Object> all = List.of(
                org.value(),
                campaign.production().toString(),
                wish.kind(),
                wish,
                picture.title(),
                frames,
                sound,
                picture.lock().orElse(0));
        return UUID.nameUUIDFromBytes(Json.canonical(all));
    }
}
