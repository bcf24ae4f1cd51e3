package studio.backlot.story.source.yaml;

import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.Metadata;

/** A file that was read whole: what it is called, what it says, and where; {@code cursor} stands on its spec. */
public record Resource<S>(Metadata metadata, S spec, Cursor cursor) {

    /** The title, or one made from the name: {@code night-lab} is "Night Lab". */
    public String title() {
        return metadata.title().orElseGet(() -> titled(metadata.name()));
    }

    /** A name as a title. */
    public static String titled(String name) {
        StringBuilder title = new StringBuilder();
        for (String word : name.split("[-_.]+", -1)) {
            if (!word.isEmpty()) {
                title.append(title.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
                        .append(word.substring(Character.charCount(word.codePointAt(0))));
            }
        }
        return title.toString();
    }
}
