package studio.backlot.gateway.production;

/**
 * What is known of a revision's content.
 *
 * @param title the film's title, or the production's name until the screenplay is read
 * @param scenes number of scenes
 */
public record Outline(String title, int scenes) {}
