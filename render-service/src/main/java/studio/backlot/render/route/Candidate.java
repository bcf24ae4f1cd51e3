package studio.backlot.render.route;

import studio.backlot.render.prompt.profile.Profile;

/**
 * A model that may film a shot.
 *
 * @param connected whether the organisation can ask it: there are credentials
 */
public record Candidate(Profile profile, boolean connected, Health health) {}
