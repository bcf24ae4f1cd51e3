package studio.backlot.render.cut.otio;

/** Lies over the joint of two items; takes up no time of its own. */
public record Transition(Node node) implements Composable {

    /** SMPTE_Dissolve, Custom_Transition, or another tool's word. */
    public String type() {
        return node.text("transition_type");
    }

    /** How far it reaches into the item before. */
    public OtioTime inOffset() {
        return offset("in_offset");
    }

    /** How far it reaches into the item after. */
    public OtioTime outOffset() {
        return offset("out_offset");
    }

    private OtioTime offset(String name) {
        OtioTime offset = node.time(name).orElseThrow(() -> node.refusal(name, "a transition has to have it"));
        if (offset.value() < 0) {
            throw node.refusal(name, "expected 0 or more, not " + offset.value());
        }
        return offset;
    }
}
