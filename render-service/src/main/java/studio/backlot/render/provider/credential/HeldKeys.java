package studio.backlot.render.provider.credential;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.wire.Keys;

/** Keys of sessions by the session's id: in the memory of this process, and nowhere else. */
public final class HeldKeys {
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();

    /** Of one organisation, with one provider, until they end. */
    public record Held(OrgId org, String provider, Keys keys, Instant ends) {}

    public void put(UUID session, Held keys) {
        held.put(session, keys);
    }

    /** Of an organisation's session with a provider, if it is not over. */
    public Optional<Keys> find(OrgId org, KeySession session, Instant now) {
        return Optional.ofNullable(held.get(session.id()))
                .filter(known -> known.org().equals(org) && known.provider().equals(session.provider()))
                .filter(known -> now.isBefore(known.ends()) && now.isBefore(session.endsAt()))
                .map(Held::keys);
    }

    /** They are not held any more; what they were, if they were. */
    public Optional<Held> drop(UUID session) {
        return Optional.ofNullable(held.remove(session));
    }

    public Map<UUID, Held> all() {
        return Map.copyOf(held);
    }
}
