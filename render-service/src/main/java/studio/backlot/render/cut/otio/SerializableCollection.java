package studio.backlot.render.cut.otio;

import java.util.List;

/** Several objects in one document, such as a bin of timelines. */
public record SerializableCollection(Node node) implements OtioObject {

    public List<OtioObject> children() {
        return node.nodes("children").stream().map(OtioObject::of).toList();
    }
}
