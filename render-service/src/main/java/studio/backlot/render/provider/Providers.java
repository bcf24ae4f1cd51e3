package studio.backlot.render.provider;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;

/** The providers that an organisation may use. */
public interface Providers {

    /**
     * The provider of a profile's model.
     *
     * @param profile id such as {@code veo-3.1}
     */
    Optional<VideoProvider> video(OrgId org, String profile);
}
