package studio.backlot.render.cut.otio;

/** Items after each other, with transitions between them. */
public record Track(Node node) implements Composition {

    /** Video when it is not said, as in OpenTimelineIO. */
    public boolean video() {
        String kind = node.text("kind");
        return kind.isEmpty() || kind.equals("Video");
    }
}
