package studio.backlot.local.command;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.backlot.local.make.FilmPlanner;
import studio.backlot.local.make.Order;
import studio.backlot.local.make.SourceReader;
import studio.backlot.local.make.Tariff;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Says what making a film would take. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Say what making a production's film would do and why, shot by shot, with time and price. Nothing is filmed.",
            "Lines are recorded, because a shot takes its length from them; the recordings are kept for the making.",
            "Nobody is paid: lengths of lines that cost money are reckoned, and what the film buys is named with its price.",
            "Ends with 1 when a shot cannot be made, or when the film would cost more than --max-cost."
        })
final class PlanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION", description = "A folder, or a .fountain file.")
    private Path production = Path.of("");

    @Mixin
    private Extent extent = new Extent();

    @Option(names = "--json", description = "Print the plan as JSON; everything else goes to the error output.")
    private boolean json;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "Plan at the price of this model, such as veo-3.1, instead of the built-in renderer's, which is 0.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--per-second",
            paramLabel = "PRICE",
            description = "What a second costs with that model, in US dollars.")
    private Optional<BigDecimal> perSecond = Optional.empty();

    @Option(names = "--max-cost", paramLabel = "PRICE", description = "Most that the film may cost.")
    private Optional<BigDecimal> maxCost = Optional.empty();

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Override
    public Integer call() {
        Order order = new Order(SourceReader.read(production), extent.wanted());
        PrintStream out = System.out;
        Terminal terminal = json ? new Terminal(System.err, false, false) : Terminal.standard();
        return new FilmPlanner(StudioHome.find(), terminal, out)
                .plan(order, new Tariff(profile, perSecond, maxCost), json, stop)
                .code();
    }
}
