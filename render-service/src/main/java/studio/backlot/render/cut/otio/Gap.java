package studio.backlot.render.cut.otio;

/** Time in which nothing is seen or heard. */
public record Gap(Node node) implements Item {}
