package studio.backlot.render.cut.otio;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.otio.json.JsonPrinter;
import studio.backlot.render.cut.otio.json.JsonReader;
import studio.backlot.render.cut.otio.json.NotJson;
import studio.backlot.render.cut.otio.json.Value;

/**
 * Reads and writes OpenTimelineIO documents. Written again, a document holds what it held, in its order, in its schema
 * versions and in its spelling of numbers; only white space is ours.
 *
 * @see <a href="https://opentimelineio.readthedocs.io/en/stable/tutorials/otio-serialized-schema.html">the schemas</a>
 */
public final class OtioFile {
    private OtioFile() {}

    /**
     * Reads a document and looks at all of it that is known.
     *
     * @throws ProblemException {@link RenderError#CUT_UNREADABLE}, with pointer, or line and column when it is not JSON
     */
    public static OtioObject read(byte[] document) {
        Value value;
        try {
            value = JsonReader.read(document);
        } catch (NotJson notJson) {
            throw new ProblemException(
                    RenderError.CUT_UNREADABLE,
                    "The document is not JSON: " + notJson.getMessage() + ".",
                    List.of(new Violation(
                            notJson.pointer(),
                            notJson.detail(),
                            Optional.empty(),
                            Optional.of(notJson.line()),
                            Optional.of(notJson.column()))));
        }
        OtioObject object = OtioObject.of(Node.at(value, ""));
        check(object);
        return object;
    }

    /**
     * Reads a document that is a timeline, or a collection of one.
     *
     * @throws ProblemException {@link RenderError#CUT_UNREADABLE}
     */
    public static Timeline timeline(byte[] document) {
        return switch (read(document)) {
            case Timeline timeline -> timeline;
            case SerializableCollection collection
            when collection.children().size() == 1 && collection.children().getFirst() instanceof Timeline only -> only;
            case OtioObject other ->
                throw other.node()
                        .refusal(
                                Node.SCHEMA,
                                "expected one timeline, not " + other.node().schema());
        };
    }

    /** UTF-8, indented as OpenTimelineIO does. */
    public static byte[] write(OtioObject object) {
        return JsonPrinter.write(object.node().members());
    }

    private static void check(OtioObject object) {
        switch (object) {
            case Timeline timeline -> {
                timeline.globalStart();
                check(timeline.tracks());
            }
            case SerializableCollection collection -> collection.children().forEach(OtioFile::check);
            case Item item -> checkItem(item);
            case Transition transition -> {
                transition.inOffset();
                transition.outOffset();
            }
            case Foreign _ -> {}
            case MediaReference reference -> reference.availableRange();
            case Effect.TimeWarp warp -> warp.timeScalar();
            case Marker marker -> marker.markedRange();
            case Effect.Plain _ -> {}
        }
        if (!(object instanceof Foreign)) {
            object.name();
            object.metadata();
        }
    }

    private static void checkItem(Item item) {
        item.sourceRange();
        item.enabled();
        item.effects().forEach(OtioFile::check);
        item.markers().forEach(OtioFile::check);
        switch (item) {
            case Composition composition -> composition.children().forEach(OtioFile::check);
            case Clip clip -> clip.mediaReferences().values().forEach(OtioFile::check);
            case Gap _ -> {}
        }
    }
}
