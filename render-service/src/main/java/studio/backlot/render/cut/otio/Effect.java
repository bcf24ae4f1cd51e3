package studio.backlot.render.cut.otio;

/** What is done to an item. */
public sealed interface Effect extends OtioObject permits Effect.Plain, Effect.TimeWarp, Foreign {

    static Effect of(Node node) {
        return switch (OtioObject.of(node)) {
            case Effect effect -> effect;
            case OtioObject _ -> throw node.refusal(Node.SCHEMA, "expected an effect, not " + node.schema());
        };
    }

    /** An effect of which only the name is known. */
    record Plain(Node node) implements Effect {}

    /** LinearTimeWarp, and FreezeFrame as its case of no speed. */
    record TimeWarp(Node node) implements Effect {

        /** 2 plays twice as fast, 0 stands still, below 0 runs backwards. */
        public double timeScalar() {
            return node.schema().name().equals("FreezeFrame") ? 0 : node.number("time_scalar", 1);
        }
    }
}
