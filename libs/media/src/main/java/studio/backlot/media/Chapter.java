package studio.backlot.media;

import studio.backlot.contracts.time.TimeRange;

/** A chapter of a container. */
public record Chapter(String title, TimeRange range) {}
