package studio.backlot.render.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import studio.backlot.kit.json.Json;

/**
 * The name of a parameter that belongs into objects of a body, such as
 * {@code provider.options.google-vertex.negativePrompt}: its dots lead through them.
 */
public final class DottedName {
    private DottedName() {}

    /** Writes a value, and the objects that its name leads through where they are not there. */
    public static void set(ObjectNode body, String name, Object value) {
        int dot = name.lastIndexOf('.');
        ObjectNode parent =
                dot < 0 ? body : body.withObject("/" + name.substring(0, dot).replace('.', '/'));
        parent.set(name.substring(dot + 1), Json.mapper().valueToTree(value));
    }
}
