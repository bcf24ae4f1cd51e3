package studio.backlot.render.prompt.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.prompt.override.ProfileOverride;
import studio.backlot.render.prompt.override.db.OverrideTable;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Offers;
import studio.backlot.render.prompt.profile.Profile;

/**
 * The catalogue as each organisation has it: what it says otherwise stands upon the deployment's. Limits of a model are the
 * deployment's, because all organisations share them.
 */
@ApplicationScoped
public class Catalogues implements Offers {
    private static final Logger LOG = Logger.getLogger(Catalogues.class);
    private static final int MOST_KEPT = 200;

    private final LiveCatalogue deployment;
    private final OverrideTable overrides;
    private final TenantTransactions transactions;
    private final Cache<List<String>, Catalogue> layered =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Catalogues(LiveCatalogue deployment, OverrideTable overrides, TenantTransactions transactions) {
        this.deployment = deployment;
        this.overrides = overrides;
        this.transactions = transactions;
    }

    /** From worker threads only. */
    public Catalogue of(OrgId org) {
        return transactions.await(org, session -> of(session, org));
    }

    public Uni<Catalogue> of(Mutiny.Session session, OrgId org) {
        return overrides.newest(session, org).map(this::layered);
    }

    @Override
    public Optional<Offer> offer(OrgId org, String profile) {
        return of(org).profile(profile).flatMap(Profile::offer);
    }

    /** As it would be with another override of a provider. */
    public Catalogue with(List<ProfileOverride> own, ProfileOverride other) {
        List<ProfileOverride> all = new ArrayList<>(own);
        all.removeIf(override -> override.provider().equals(other.provider()));
        all.add(other);
        return layered(all);
    }

    /** What an organisation has said before may be of a profile that the deployment has no more: then nothing of it counts. */
    private Catalogue layered(List<ProfileOverride> own) {
        LiveCatalogue.Read read = deployment.read();
        List<String> lists = new ArrayList<>(read.lists());
        own.stream()
                .filter(override -> !override.isEmpty())
                .map(ProfileOverride::yaml)
                .forEach(lists::add);
        if (lists.size() == read.lists().size()) {
            return read.catalogue();
        }
        return layered.get(List.copyOf(lists), all -> {
            try {
                return Catalogue.with(all).limitedBy(read.catalogue());
            } catch (IllegalArgumentException unfit) {
                LOG.warnf("profiles of an organisation are left aside: %s", unfit.getMessage());
                return read.catalogue();
            }
        });
    }
}
