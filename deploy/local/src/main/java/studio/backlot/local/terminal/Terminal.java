package studio.backlot.local.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Where we write: a person's terminal, which can be redrawn and coloured, or a plain stream of lines. */
public final class Terminal {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;

    private final PrintStream out;
    private final boolean interactive;
    private final boolean coloured;
    private int drawn;

    public Terminal(PrintStream out, boolean interactive, boolean coloured) {
        this.out = out;
        this.interactive = interactive;
        this.coloured = coloured;
    }

    /** Standard output, as the system says it is. */
    public static Terminal standard() {
        boolean interactive = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
        return new Terminal(System.out, interactive, interactive && System.getenv("NO_COLOR") == null);
    }

    public boolean interactive() {
        return interactive;
    }

    public int width() {
        try {
            return Math.max(NARROWEST, Integer.parseInt(System.getenv().getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    /** A line that stays. */
    public synchronized void line(String text) {
        erase();
        out.println(text);
        out.flush();
    }

    /** Lines that the next call of any kind replaces; nothing where nothing can be redrawn. */
    public synchronized void draw(List<String> lines) {
        if (!interactive) {
            return;
        }
        erase();
        lines.forEach(out::println);
        drawn = lines.size();
        out.flush();
    }

    /** Removes what {@link #draw} showed. */
    public synchronized void erase() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A\u001b[J");
            drawn = 0;
        }
    }

    public String bold(String text) {
        return styled("1", text);
    }

    public String dim(String text) {
        return styled("2", text);
    }

    public String red(String text) {
        return styled("31", text);
    }

    public String green(String text) {
        return styled("32", text);
    }

    public String yellow(String text) {
        return styled("33", text);
    }

    private String styled(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
