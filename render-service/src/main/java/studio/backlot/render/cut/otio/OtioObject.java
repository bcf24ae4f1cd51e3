package studio.backlot.render.cut.otio;

import studio.backlot.render.cut.otio.json.Value.Members;

/** What a document is made of: a view of a {@link Node}, so that what is not known of it is kept. */
public sealed interface OtioObject
        permits Timeline, SerializableCollection, Composable, MediaReference, Effect, Marker, Foreign {

    Node node();

    default String name() {
        return node().text("name");
    }

    default Members metadata() {
        return node().object("metadata");
    }

    /** An object by its schema; a later version than we know is foreign, whatever it is. */
    static OtioObject of(Node node) {
        Schema schema = node.schema();
        int known = schema.name().equals("Clip") || schema.name().equals("Marker") ? 2 : 1;
        if (schema.version() > known) {
            return new Foreign(node);
        }
        return switch (schema.name()) {
            case "Timeline" -> new Timeline(node);
            case "SerializableCollection", "SerializeableCollection" -> new SerializableCollection(node);
            case "Stack" -> new Stack(node);
            case "Track", "Sequence" -> new Track(node);
            case "Clip" -> new Clip(node);
            case "Gap", "Filler" -> new Gap(node);
            case "Transition" -> new Transition(node);
            case "Marker" -> new Marker(node);
            case "Effect" -> new Effect.Plain(node);
            case "LinearTimeWarp", "FreezeFrame" -> new Effect.TimeWarp(node);
            case "ExternalReference" -> new MediaReference.External(node);
            case "MissingReference" -> new MediaReference.Missing(node);
            default -> new Foreign(node);
        };
    }
}
