package studio.backlot.render.provider.credential;

import studio.backlot.wire.Keys;

/** Keys of a session that this process does not hold any more: whoever has kept something that was opened with them lets go of it. */
public record KeysGone(String provider, Keys keys) {}
