package studio.backlot.render.footage;

/** What footage is called after the file that it came as. */
public final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    /** The last part of a path, without what cannot be printed. */
    public static String of(String path) {
        String printable = path.strip().replaceAll("\\p{Cntrl}", "");
        String last = printable.substring(Math.max(printable.lastIndexOf('/'), printable.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? "footage" : last.substring(0, Math.min(LONGEST, last.length()));
    }
}
