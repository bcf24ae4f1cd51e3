package studio.backlot.render.cut.otio;

import studio.backlot.render.cut.otio.json.Value;

/** An object of a schema, or of a later version of one, that is not known here; it is kept as it came. */
public record Foreign(Node node) implements OtioObject, Composable, MediaReference, Effect {

    /** Empty when it has none. */
    @Override
    public String name() {
        return node.get("name").orElse(new Value.Nothing()) instanceof Value.Text text ? text.value() : "";
    }
}
