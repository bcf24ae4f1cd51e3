package studio.backlot.audio.recording;

import java.util.Optional;

/**
 * What was ordered elsewhere for a recording.
 *
 * @param engine who spoke
 * @param characters of the line
 * @param cost such as {@code 0.004200 USD}, when the deployment has said a price
 */
public record Bill(String engine, int characters, Optional<String> cost) {}
