package studio.backlot.render.cut.otio.json;

/** JSON pointers, RFC 6901. */
public final class Pointers {
    private Pointers() {}

    public static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String below(String pointer, int index) {
        return pointer + "/" + index;
    }
}
