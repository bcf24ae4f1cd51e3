package studio.backlot.render.provider.work;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.work.StillProfiles;
import studio.backlot.render.provider.ImageAccounts;

/** Every provider of images that this deployment knows. */
@ApplicationScoped
class AllPainters implements StillProfiles {
    private final List<ImageAccounts> accounts;

    AllPainters(@All List<ImageAccounts> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    @Override
    public List<Profile> now() {
        return accounts.stream().map(ImageAccounts::imageProfile).toList();
    }
}
