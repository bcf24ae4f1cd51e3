package studio.backlot.render.provider.work;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.ProviderAccount;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.VideoProvider;

/** Every account that the deployment has. */
@ApplicationScoped
class AllProviders implements Providers {
    private final List<ProviderAccount> accounts;

    AllProviders(@All List<ProviderAccount> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    @Override
    public Optional<VideoProvider> video(OrgId org, String profile) {
        return accounts.stream()
                .flatMap(account -> account.video(org, profile).stream())
                .findFirst();
    }
}
