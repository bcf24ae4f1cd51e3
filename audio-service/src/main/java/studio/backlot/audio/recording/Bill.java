package studio.backlot.audio.recording;

import java.util.Optional;
import studio.backlot.contracts.money.Money;

/**
 * What was ordered elsewhere for a recording.
 *
 * @param engine who spoke
 * @param characters of the line
 * @param cost when there is a price, said or listed
 */
public record Bill(String engine, int characters, Optional<Money> cost) {}
