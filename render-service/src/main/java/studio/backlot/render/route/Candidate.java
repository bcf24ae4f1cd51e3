package studio.backlot.render.route;

import java.util.Optional;
import studio.backlot.render.prompt.profile.Profile;

/**
 * A model that may film a shot.
 *
 * @param connected whether the organisation can ask it: there are credentials
 * @param barred why the organisation does not let it film the shot, as a clause
 */
public record Candidate(Profile profile, boolean connected, Health health, Optional<String> barred) {

    /** One that may film everything. */
    public Candidate(Profile profile, boolean connected, Health health) {
        this(profile, connected, health, Optional.empty());
    }

    /** The same, if it may not film the shot. */
    public Candidate barred(String why) {
        return new Candidate(profile, connected, health, Optional.of(why));
    }
}
