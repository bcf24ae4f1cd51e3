package studio.backlot.render.prompt.override;

import java.time.Instant;

/**
 * An organisation's list of profiles of one provider; the newest version holds, those before are kept.
 *
 * @param version from 1
 * @param yaml list of profiles as a deployment's file has it; an empty one leaves all as the deployment says
 * @param changedBy who had it written
 */
public record ProfileOverride(String provider, int version, String yaml, Instant changedAt, String changedBy) {
    /** Nothing is otherwise. */
    public static final String NOTHING = "[]\n";

    public boolean isEmpty() {
        return yaml.equals(NOTHING);
    }
}
