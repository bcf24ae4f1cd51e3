package studio.backlot.render.provider;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;

/** An account with one provider; a bean of the provider's package. */
public interface ProviderAccount {

    /**
     * The provider of a profile's model; empty when the profile is another provider's, or there are no credentials.
     *
     * @param profile id such as {@code veo-3.1}
     */
    Optional<VideoProvider> video(OrgId org, String profile);
}
