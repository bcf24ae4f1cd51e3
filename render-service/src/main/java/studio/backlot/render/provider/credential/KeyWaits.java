package studio.backlot.render.provider.credential;

import java.util.Map;
import java.util.Optional;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.KeysAway;

/**
 * What calls of an organisation wait for before they go on: that somebody enters the keys of a session again.
 *
 * @param providers by profile
 * @param sessions those that stand, by provider, with what is said where this process does not have the keys
 */
public record KeyWaits(Map<String, String> providers, Map<String, Optional<KeysAway>> sessions) {
    public KeyWaits {
        providers = Map.copyOf(providers);
        sessions = Map.copyOf(sessions);
    }

    /**
     * In words; empty when nobody has to enter anything.
     *
     * @param sentWith as a call is to be asked after, empty when it was not made yet
     */
    public Optional<String> of(String profile, Optional<KeyTerm> sentWith) {
        String provider = providers.get(profile);
        if (provider == null || sentWith.equals(Optional.of(KeyTerm.LASTING))) {
            return Optional.empty();
        }
        return said(away(provider, sentWith));
    }

    /** The same of a call to a provider that was not made yet. */
    public Optional<String> ofNewCall(String provider) {
        return said(away(provider, Optional.empty()));
    }

    private static Optional<String> said(Optional<KeysAway> away) {
        return away.filter(missing -> !missing.elsewhere()).map(KeysAway::why);
    }

    private Optional<KeysAway> away(String provider, Optional<KeyTerm> sentWith) {
        Optional<KeysAway> standing = sessions.get(provider);
        if (standing != null) {
            return standing;
        }
        return sentWith.map(_ -> KeySession.withdrawn(provider));
    }
}
