package studio.backlot.render.cut.otio.json;

/** A text is not JSON, or more of it than is taken. */
public final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String detail;
    private final int line;
    private final int column;

    NotJson(String pointer, String detail, int line, int column) {
        super("line %d, column %d: %s".formatted(line, column, detail));
        this.pointer = pointer;
        this.detail = detail;
        this.line = line;
        this.column = column;
    }

    /** Of the value in which reading stopped. */
    public String pointer() {
        return pointer;
    }

    public String detail() {
        return detail;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
