package studio.backlot.local.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a sub-command: says what there is. */
@Command(
        name = "backlot",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        description = "A film is a build: a screenplay and a few YAML files go in, a finished film comes out.",
        subcommands = {
            MakeCommand.class,
            PlanCommand.class,
            CutCommand.class,
            FootageCommand.class,
            GalleryCommand.class,
            DriftCommand.class,
            ProvidersCommand.class,
            JobsCommand.class,
            BudgetsCommand.class,
            BillCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            TestCommand.class,
            BuildCommand.class,
            RehearseCommand.class,
            SuperviseCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  backlot make examples/the-last-algorithm    make a film from a folder",
            "  backlot make screenplay.fountain            make a film from a bare screenplay",
            "  backlot plan examples/the-last-algorithm    say what making it would take, and why",
            "  backlot cut export the-last-algorithm a.edl take the cut to another editing tool",
            "  backlot footage add A004.mov                bring real footage into the studio",
            "  backlot gallery --only weather              look at what can be asked for",
            "  backlot drift                               see what is done about takes that drift",
            "  backlot up                                  run the studio until Ctrl-C",
            "  source <(backlot generate-completion)       complete commands with the Tab key",
            "",
            "The studio's state lies in .backlot/ beside the checkout; BACKLOT_STATE names another folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the film could not be made, or something unexpected happened",
            "2:the command line is not understood",
            "3:the production's source has mistakes; each is printed as file:line:column",
            "4:the studio could not be started or does not run"
        })
public final class BacklotCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Made by picocli. */
    @SuppressWarnings("NullAway.Init")
    public BacklotCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
