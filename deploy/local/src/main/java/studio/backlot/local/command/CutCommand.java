package studio.backlot.local.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.backlot.local.make.CutDesk;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** The cut of a film, for other editing tools and back. */
@Command(
        name = "cut",
        mixinStandardHelpOptions = true,
        description = "Take the cut of a film to another editing tool and back.",
        subcommands = {CutCommand.Export.class, CutCommand.Diff.class, CutCommand.Lock.class, CutCommand.Forget.class})
final class CutCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Made by picocli. */
    @SuppressWarnings("NullAway.Init")
    CutCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Which cut. */
    private static final class Of {

        @Parameters(index = "0", paramLabel = "FILM", description = "Its name, such as the-last-algorithm.")
        private String film = "";

        @Option(names = "--revision", paramLabel = "N", description = "Of this revision; the newest when absent.")
        private Optional<Integer> revision = Optional.empty();

        @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
        private boolean stop;

        CutDesk.Film film() {
            return new CutDesk.Film(film, revision);
        }
    }

    /** A cut that came back, and of what. */
    private static final class Edited {

        @Mixin
        private Of of = new Of();

        @Parameters(
                index = "1",
                paramLabel = "FILE",
                description = "OpenTimelineIO or CMX 3600, whatever it is called.")
        private Path file = Path.of("");

        @Option(
                names = "--rate",
                paramLabel = "FPS",
                description = "How an edit decision list counts, such as 29.97; the film's rate when absent.")
        private Optional<Double> rate = Optional.empty();

        CutDesk.Edited edited() {
            return new CutDesk.Edited(of.film(), file, rate);
        }
    }

    /** Where a film goes. */
    private static final class Into {

        @Option(
                names = {"-o", "--out"},
                paramLabel = "DIR",
                description = "Where the film goes (default: out/<name>).")
        private Optional<Path> out = Optional.empty();

        Path of(CutDesk.Film film) {
            return out.orElseGet(() -> Path.of("out", film.name()));
        }
    }

    private static CutDesk desk() {
        return new CutDesk(StudioHome.find(), Terminal.standard());
    }

    /** Writes it. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Write the locked cut as OpenTimelineIO or as an edit decision list.")
    static final class Export implements Callable<Integer> {

        @Mixin
        private Of of = new Of();

        @Parameters(index = "1", paramLabel = "FILE", description = "Such as cut.otio or cut.edl.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return desk().export(of.film(), file, of.stop).code();
        }
    }

    /** Compares it. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Say what an edited cut changes and what would have to be made again; nothing is done.")
    static final class Diff implements Callable<Integer> {

        @Mixin
        private Edited back = new Edited();

        @Override
        public Integer call() {
            return desk().diff(back.edited(), back.of.stop).code();
        }
    }

    /** Locks it. */
    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            description = "Lock the picture as it was edited, make the film of it, and fetch it.")
    static final class Lock implements Callable<Integer> {

        @Mixin
        private Edited back = new Edited();

        @Mixin
        private Into into = new Into();

        @Override
        public Integer call() {
            return desk().lock(back.edited(), into.of(back.of.film()), back.of.stop)
                    .code();
        }
    }

    /** Goes back. */
    @Command(
            name = "forget",
            mixinStandardHelpOptions = true,
            description =
                    "Forget what was edited: lock the picture as the screenplay has it, make the film, and fetch it.")
    static final class Forget implements Callable<Integer> {

        @Mixin
        private Of of = new Of();

        @Mixin
        private Into into = new Into();

        @Override
        public Integer call() {
            return desk().forget(of.film(), into.of(of.film()), of.stop).code();
        }
    }
}
