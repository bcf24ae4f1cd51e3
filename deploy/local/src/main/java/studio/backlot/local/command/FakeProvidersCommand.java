package studio.backlot.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.make.FakeProviders;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Answers as providers do, at no cost. */
@Command(
        name = "fake",
        mixinStandardHelpOptions = true,
        description = {
            "Answer as Veo, OpenRouter, OpenAI-Videos, Replicate, ComfyUI, ElevenLabs, OpenAI's speech, chat completions,"
                    + " Lyria, Gemini, Gemini's speech and Gemini Omni do, strictly and at no cost, until Ctrl-C.",
            "Says how a studio comes to them."
        })
final class FakeProvidersCommand implements Callable<Integer> {

    @Option(
            names = "--film",
            paramLabel = "PRODUCTION",
            description = "Film the shots of this production as the studio has made them before; else a test card.")
    private Optional<String> production = Optional.empty();

    @Option(
            names = "--turn",
            paramLabel = "DEGREES",
            defaultValue = "4",
            description = "Turn all colours by so many degrees, as models drift (default: ${DEFAULT-VALUE}).")
    private int degrees;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18390",
            description = "Of the first; the others follow (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        return new FakeProviders(StudioHome.find(), Terminal.standard())
                .run(production, degrees, port)
                .code();
    }
}
