package studio.backlot.marketing.campaign.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.marketing.campaign.Campaign;
import studio.backlot.marketing.campaign.db.CampaignTable;
import studio.backlot.marketing.commission.Wish;

/** Makes the picture of the usual trailer while the film's sound is in the making. Only saves time: what fails here fails again later. */
@ApplicationScoped
class PrepareTrailer implements TaskHandler<ProductionRef> {

    static final String KIND = "trailer-picture";

    private static final Logger LOG = Logger.getLogger(PrepareTrailer.class);

    private final TenantTransactions transactions;
    private final CampaignTable campaigns;
    private final TrailerPictures pictures;

    PrepareTrailer(TenantTransactions transactions, CampaignTable campaigns, TrailerPictures pictures) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.pictures = pictures;
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
        OrgId org = task.org();
        Optional<PictureLocked> picture = transactions
                .await(org, session -> campaigns.find(session, org, task.payload()))
                .flatMap(Campaign::picture);
        if (picture.isPresent()) {
            Path prepared = pictures.of(org, picture.get(), Wish.Trailer.USUAL);
            LOG.debugf("%s is prepared in %s", task.key(), prepared);
        }
        return Completion.nothing();
    }

    @Override
    public Completion failed(Task<ProductionRef> task, Failure failure) {
        return Completion.nothing();
    }
}
