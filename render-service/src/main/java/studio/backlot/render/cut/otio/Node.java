package studio.backlot.render.cut.otio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.otio.json.Pointers;
import studio.backlot.render.cut.otio.json.Value;
import studio.backlot.render.cut.otio.json.Value.Flag;
import studio.backlot.render.cut.otio.json.Value.Items;
import studio.backlot.render.cut.otio.json.Value.Members;
import studio.backlot.render.cut.otio.json.Value.Nothing;
import studio.backlot.render.cut.otio.json.Value.Numeral;
import studio.backlot.render.cut.otio.json.Value.Text;

/**
 * One object of a document with all its members, known and unknown. What is not as the schema says is refused by its
 * pointer, with {@link RenderError#CUT_UNREADABLE}.
 *
 * @param pointer of the object in its document
 */
public record Node(Members members, String pointer) {
    static final String SCHEMA = "OTIO_SCHEMA";

    /** The object at a place of a document. */
    static Node at(Value value, String pointer) {
        if (!(value instanceof Members members)) {
            throw refused(pointer, "expected an object with an OTIO_SCHEMA, not " + value.called());
        }
        Node node = new Node(members, pointer);
        node.schema();
        return node;
    }

    public Schema schema() {
        String written = text(SCHEMA);
        return Schema.parse(written)
                .orElseThrow(() -> refusal(SCHEMA, "expected name and version such as Clip.2, not '" + written + "'"));
    }

    /** A member; an absent one and null are the same. */
    public Optional<Value> get(String name) {
        return members.get(name).filter(value -> !(value instanceof Nothing));
    }

    /** Empty when absent. */
    public String text(String name) {
        return switch (get(name).orElse(new Text(""))) {
            case Text text -> text.value();
            case Value other -> throw unexpected(name, "text", other);
        };
    }

    public boolean flag(String name, boolean otherwise) {
        return switch (get(name).orElse(new Flag(otherwise))) {
            case Flag flag -> flag.value();
            case Value other -> throw unexpected(name, "true or false", other);
        };
    }

    /** Refuses NaN and infinities. */
    public double number(String name, double otherwise) {
        return switch (get(name).orElse(Numeral.of(otherwise))) {
            case Numeral number when Double.isFinite(number.value()) -> number.value();
            case Numeral number -> throw refusal(name, "expected a finite number, not " + number.spelling());
            case Value other -> throw unexpected(name, "a number", other);
        };
    }

    public Members object(String name) {
        return switch (get(name).orElse(Members.NONE)) {
            case Members object -> object;
            case Value other -> throw unexpected(name, "an object", other);
        };
    }

    public Optional<Node> node(String name) {
        return get(name).map(value -> at(value, Pointers.below(pointer, name)));
    }

    /** The objects of a list; none when absent. */
    public List<Node> nodes(String name) {
        if (!(get(name).orElse(Items.NONE) instanceof Items items)) {
            throw refusal(name, "expected a list");
        }
        String list = Pointers.below(pointer, name);
        List<Node> nodes = new ArrayList<>();
        for (Value item : items.all()) {
            nodes.add(at(item, Pointers.below(list, nodes.size())));
        }
        return nodes;
    }

    public Optional<OtioTime> time(String name) {
        return node(name).map(Node::asTime);
    }

    /** A range whose duration is 0 or more. */
    public Optional<OtioRange> range(String name) {
        return node(name).map(Node::asRange);
    }

    private OtioRange asRange() {
        require("TimeRange");
        OtioTime start = time("start_time").orElseThrow(() -> refusal("start_time", "a range has to have it"));
        OtioTime duration = time("duration").orElseThrow(() -> refusal("duration", "a range has to have it"));
        if (duration.value() < 0) {
            throw refusal("duration", "expected 0 or more, not " + duration.value());
        }
        return new OtioRange(start, duration);
    }

    private OtioTime asTime() {
        require("RationalTime");
        double rate = number("rate", 1);
        double value = number("value", 0);
        OtioTime time;
        try {
            time = new OtioTime(value, FrameRate.meantBy(rate));
        } catch (IllegalArgumentException noRate) {
            throw refusal("rate", String.valueOf(noRate.getMessage()));
        }
        if (Math.abs(time.seconds()) > OtioTime.FURTHEST) {
            throw refusal(
                    "value", "expected at most %,.0f seconds, not %,.0f".formatted(OtioTime.FURTHEST, time.seconds()));
        }
        return time;
    }

    private void require(String name) {
        if (!schema().name().equals(name)) {
            throw refusal(SCHEMA, "expected a %s, not %s".formatted(name, schema()));
        }
    }

    /** The same with this member, in its place. */
    public Node with(String name, Value value) {
        return new Node(members.with(name, value), pointer);
    }

    /** What is to be thrown when a member is not as it has to be. */
    public ProblemException refusal(String member, String detail) {
        return refused(Pointers.below(pointer, member), detail);
    }

    private ProblemException unexpected(String member, String expected, Value found) {
        return refusal(member, "expected %s, not %s".formatted(expected, found.called()));
    }

    /** What is to be thrown when the value at a pointer is not as it has to be. */
    static ProblemException refused(String pointer, String detail) {
        return new ProblemException(
                RenderError.CUT_UNREADABLE,
                "The OpenTimelineIO document cannot be taken; see the violations.",
                List.of(Violation.at(pointer, detail)));
    }
}
