package studio.backlot.render.cut.otio;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import studio.backlot.render.cut.otio.json.Pointers;

/** A piece of media. {@code Clip.1} has one reference, {@code Clip.2} several by key, of which one is active. */
public record Clip(Node node) implements Item {
    public static final String DEFAULT_MEDIA = "DEFAULT_MEDIA";

    private static final String REFERENCES = "media_references";

    public SequencedMap<String, MediaReference> mediaReferences() {
        SequencedMap<String, MediaReference> references = new LinkedHashMap<>();
        if (node.schema().version() < 2) {
            node.node("media_reference").ifPresent(one -> references.put(DEFAULT_MEDIA, MediaReference.of(one)));
            return references;
        }
        String pointer = Pointers.below(node.pointer(), REFERENCES);
        node.object(REFERENCES)
                .all()
                .forEach((key, value) ->
                        references.put(key, MediaReference.of(Node.at(value, Pointers.below(pointer, key)))));
        return references;
    }

    /** The active reference; empty when there is none. */
    public Optional<MediaReference> media() {
        String active = node.text("active_media_reference_key");
        return Optional.ofNullable(mediaReferences().get(active.isEmpty() ? DEFAULT_MEDIA : active));
    }

    /** The part of the media that is used: the source range, or all that there is. */
    public OtioRange used() {
        return sourceRange()
                .or(() -> media().flatMap(MediaReference::availableRange))
                .orElseThrow(() -> node.refusal(
                        "source_range", "without it the media's available_range has to say how long the clip is"));
    }
}
