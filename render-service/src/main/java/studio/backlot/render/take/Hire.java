package studio.backlot.render.take;

/**
 * A model that was given a shot, and what it is asked for.
 *
 * @param profile of the model
 * @param engine the model as it stands in the take's key
 * @param asked SHA-256 of what it is asked for, without the names of shots
 * @param purchase what is asked for and what it costs, as whoever hired it writes that
 */
public record Hire(String profile, TakeKey.Engine engine, String asked, String purchase) {}
