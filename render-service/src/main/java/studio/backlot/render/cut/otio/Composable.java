package studio.backlot.render.cut.otio;

/** What a track or stack holds. */
public sealed interface Composable extends OtioObject permits Item, Transition, Foreign {

    static Composable of(Node node) {
        return switch (OtioObject.of(node)) {
            case Composable child -> child;
            case OtioObject _ ->
                throw node.refusal(Node.SCHEMA, "expected what a track can hold, not " + node.schema());
        };
    }
}
