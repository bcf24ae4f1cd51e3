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
        private static final double FASTEST = 1000;

        /** 2 plays twice as fast, 0 stands still, below 0 runs backwards. */
        public double timeScalar() {
            if (node.schema().name().equals("FreezeFrame")) {
                return 0;
            }
            double scalar = node.number("time_scalar", 1);
            if (Math.abs(scalar) > FASTEST) {
                throw node.refusal("time_scalar", "expected -1000 to 1000, not " + scalar);
            }
            return scalar;
        }
    }
}
