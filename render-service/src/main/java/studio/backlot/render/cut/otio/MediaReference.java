package studio.backlot.render.cut.otio;

import java.util.Optional;

/** Where a clip's media are. */
public sealed interface MediaReference extends OtioObject
        permits MediaReference.External, MediaReference.Missing, Foreign {

    static MediaReference of(Node node) {
        return switch (OtioObject.of(node)) {
            case MediaReference reference -> reference;
            case OtioObject _ -> throw node.refusal(Node.SCHEMA, "expected a media reference, not " + node.schema());
        };
    }

    /** What there is of the media; a clip may use less. */
    default Optional<OtioRange> availableRange() {
        return node().range("available_range");
    }

    /** A file or an address. */
    record External(Node node) implements MediaReference {
        public String targetUrl() {
            return node.text("target_url");
        }
    }

    /** Media of which nothing is known but what the metadata say. */
    record Missing(Node node) implements MediaReference {}
}
