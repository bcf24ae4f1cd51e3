package studio.backlot.render.provider;

import java.util.Optional;
import studio.backlot.contracts.id.OrgId;

/** The providers that an organisation may use. */
@FunctionalInterface
public interface Providers {

    /**
     * The provider of a profile's model.
     *
     * @param profile id such as {@code veo-3.1}
     * @param term of the keys that a call was made with, which alone know of it; empty for a new call, which is made with those that hold now
     */
    Access access(OrgId org, String profile, Optional<KeyTerm> term);

    /** The same for a new call. */
    default Optional<VideoProvider> video(OrgId org, String profile) {
        return switch (access(org, profile, Optional.empty())) {
            case Access.Open open -> Optional.of(open.provider());
            case Access.None _ -> Optional.empty();
            case KeysAway away -> throw away.problem();
        };
    }
}
