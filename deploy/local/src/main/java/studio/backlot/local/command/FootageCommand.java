package studio.backlot.local.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.backlot.local.make.FootageUploader;
import studio.backlot.local.make.FootageUploader.Place;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Real footage. */
@Command(
        name = "footage",
        mixinStandardHelpOptions = true,
        description = "Bring real footage into the studio.",
        subcommands = FootageCommand.Add.class)
final class FootageCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Made by picocli. */
    @SuppressWarnings("NullAway.Init")
    FootageCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Uploads a file. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Upload a file as footage, in parts: a connection that breaks costs the part that was under way, and"
                        + " the",
                "same command again goes on with what is missing. With --shot it becomes a take of that shot."
            })
    static final class Add implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "A film such as A004_C012.mov.")
        private Path file = Path.of("");

        @Option(names = "--production", paramLabel = "NAME", description = "The production that it is for.")
        private Optional<String> production = Optional.empty();

        @Option(names = "--shot", paramLabel = "SHOT", description = "The shot that it is a take of, such as 2B.")
        private Optional<String> shot = Optional.empty();

        @Option(
                names = "--in",
                paramLabel = "FRAME",
                description = "First frame for the shot: its number from 0, or its timecode.")
        private Optional<String> in = Optional.empty();

        @Option(
                names = "--frames",
                paramLabel = "N",
                description = "Length for the shot in the production's frames; all that follows when absent.")
        private Optional<Long> frames = Optional.empty();

        @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
        private boolean stop;

        @Override
        public Integer call() {
            return new FootageUploader(StudioHome.find(), Terminal.standard())
                    .add(file, new Place(production, shot, in, frames), stop)
                    .code();
        }
    }
}
