package studio.backlot.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import studio.backlot.backing.BackingException;
import studio.backlot.local.command.BacklotCommand;
import studio.backlot.local.studio.StudioHome;

/** The {@code backlot} command. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BacklotCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, parsed) -> answer(problem, command));
    }

    private static int answer(Exception problem, CommandLine command) {
        return switch (problem) {
            case Refusal refusal -> said(command, refusal.getMessage(), refusal.exit());
            case BackingException refusal -> said(command, refusal.getMessage(), Exit.STUDIO);
            case UncheckedIOException trouble
            when noRoom(trouble) ->
                said(command, "the disk is full: " + trouble.getCause().getMessage(), Exit.FAILED);
            default -> said(command, unexpected(problem), Exit.FAILED);
        };
    }

    private static int said(CommandLine command, String message, Exit exit) {
        command.getErr().println("backlot: " + message);
        return exit.code();
    }

    private static boolean noRoom(UncheckedIOException trouble) {
        String message = trouble.getCause().getMessage();
        return message != null && message.contains("No space left");
    }

    /** The particulars go to a file: they help us, not the person at the terminal. */
    private static String unexpected(Exception problem) {
        StringWriter particulars = new StringWriter();
        problem.printStackTrace(new PrintWriter(particulars));
        try {
            Path file = StudioHome.find().log("command");
            Files.createDirectories(file.getParent());
            Files.writeString(file, particulars.toString());
            return "something unexpected happened: %s (particulars in %s)".formatted(problem.getMessage(), file);
        } catch (IOException e) {
            return "something unexpected happened: " + problem.getMessage();
        }
    }
}
