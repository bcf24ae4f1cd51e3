package studio.backlot.render.cut.otio;

/** Layers, the lowest first. */
public record Stack(Node node) implements Composition {}
