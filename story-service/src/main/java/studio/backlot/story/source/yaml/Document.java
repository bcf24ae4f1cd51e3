package studio.backlot.story.source.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.Place;

/**
 * A YAML document as JSON, with the place of every value and of every key.
 *
 * @param values JSON pointer to the place of the value
 * @param keys JSON pointer of a field to the place of its key
 */
record Document(String file, JsonNode root, Map<String, Place> values, Map<String, Place> keys) {

    Cursor cursor(String pointer, Complaints complaints) {
        return new Cursor(file, values, pointer, complaints);
    }

    Cursor keyCursor(String pointer, Complaints complaints) {
        return new Cursor(file, keys, pointer, complaints);
    }
}
