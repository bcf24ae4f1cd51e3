package studio.backlot.audio.music;

import studio.backlot.kit.funds.Payer;

/**
 * Who pays for music that costs something.
 *
 * @param clips most that all of its pieces may have, together
 */
public record Patron(Payer payer, int clips) {}
