package studio.backlot.local.make;

import java.util.Locale;

/** Sizes of files in words. */
final class Sizes {

    private static final double STEP = 1024;

    private Sizes() {}

    static String words(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        return bytes < STEP * STEP
                ? String.format(Locale.ROOT, "%.0f KiB", bytes / STEP)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / STEP / STEP);
    }
}
