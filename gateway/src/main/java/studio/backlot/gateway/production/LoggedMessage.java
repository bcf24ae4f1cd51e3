package studio.backlot.gateway.production;

import java.time.Instant;

/**
 * A message of the live view as it was written with its event.
 *
 * @param sequence of the event in its revision, from 1
 * @param time when the event happened
 * @param name name of the server-sent event
 * @param data JSON object
 */
public record LoggedMessage(long sequence, Instant time, String name, String data) {}
