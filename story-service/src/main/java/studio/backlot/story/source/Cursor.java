package studio.backlot.story.source;

import java.util.Map;

/** A value in a file: knows where it stands, so that whoever finds it wrong can say so. */
public record Cursor(String file, Map<String, Place> places, String pointer, Complaints complaints) {

    public Cursor field(String name) {
        return new Cursor(file, places, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), complaints);
    }

    public Cursor item(int index) {
        return field(Integer.toString(index));
    }

    public void complain(String detail) {
        complaints.add(file, place(), pointer, detail);
    }

    /** Where the value stands, or the nearest one around it that is written. */
    public Place place() {
        String at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.getOrDefault(at, Place.START);
    }
}
