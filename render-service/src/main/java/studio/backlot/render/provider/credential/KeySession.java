package studio.backlot.render.provider.credential;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import studio.backlot.render.provider.KeysAway;

/**
 * That an organisation's calls to a provider are made with keys of a session. It knows nothing of the keys themselves, and stands until somebody
 * withdraws it, also when the keys are gone.
 *
 * @param id of the entry; the process that has the keys knows them by it
 * @param fields names of what was entered
 * @param entry when they were entered, and by whom
 * @param process that has the keys, as people find it
 * @param alive whether that process has said lately that it has them
 */
public record KeySession(
        UUID id, String provider, Set<String> fields, Entry entry, Instant endsAt, String process, boolean alive) {
    public KeySession {
        fields = Set.copyOf(fields);
    }

    /** By a person or a key. */
    public record Entry(Instant at, String by) {}

    /** Where its keys are. */
    public enum State {
        /** Some process has them. */
        HELD,
        /** The process that had them has ended. */
        LOST,
        /** Its time is over. */
        OVER;

        /** Such as {@code held}. */
        public String slug() {
            return switch (this) {
                case HELD -> "held";
                case LOST -> "lost";
                case OVER -> "over";
            };
        }
    }

    public State state(Instant now) {
        if (!now.isBefore(endsAt)) {
            return State.OVER;
        }
        return alive ? State.HELD : State.LOST;
    }

    /** What is said by a process that does not have its keys. */
    public KeysAway away(Instant now) {
        return switch (state(now)) {
            case HELD ->
                new KeysAway(
                        "The keys for %s are of a session, and process %s of the render service has them: it goes on with what needs them."
                                .formatted(provider, process),
                        true);
            case LOST ->
                new KeysAway(
                        "The keys for %s were of a session, and process %s, which had them, has ended. Enter them again, or withdraw the session."
                                .formatted(provider, process),
                        false);
            case OVER ->
                new KeysAway(
                        "The keys for %s were of a session, which ended at %s. Enter them again, or withdraw the session."
                                .formatted(provider, endsAt),
                        false);
        };
    }

    /** What is said of a call that was made in a session that was withdrawn. */
    public static KeysAway withdrawn(String provider) {
        return new KeysAway(
                "The call was made with keys for %s of a session that was withdrawn. Enter them again for a session to have its result fetched."
                        .formatted(provider),
                false);
    }
}
