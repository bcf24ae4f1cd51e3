package studio.backlot.render.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.OutputFolder;

/**
 * What a job is for; a second job of the same key is the same job.
 *
 * @param take key of the take's request
 * @param call number of the call within it
 * @param attempt 1 for the first; another one is paid anew
 */
public record JobKey(String take, int call, int attempt) {
    private static final Pattern TAKE = Pattern.compile("[0-9a-f]{64}");

    public JobKey {
        if (!TAKE.matcher(take).matches() || call < 1 || attempt < 1) {
            throw new IllegalArgumentException("expected a request's key, a call and an attempt from 1, not %s %d %d"
                    .formatted(take, call, attempt));
        }
    }

    @JsonCreator
    public static JobKey of(String written) {
        String[] parts = written.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("expected take.call.attempt, not " + written);
        }
        return new JobKey(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The next attempt at the same call. */
    public JobKey again() {
        return new JobKey(take, call, attempt + 1);
    }

    /** Where its results belong, and nobody else's. */
    public OutputFolder output(OrgId org) {
        return new OutputFolder("%s/%s/%d-%d/".formatted(org, take, call, attempt));
    }

    @Override
    @JsonValue
    public String toString() {
        return take + "." + call + "." + attempt;
    }
}
