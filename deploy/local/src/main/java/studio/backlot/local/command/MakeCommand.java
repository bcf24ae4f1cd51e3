package studio.backlot.local.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.backlot.local.Exit;
import studio.backlot.local.make.Maker;
import studio.backlot.local.make.Order;
import studio.backlot.local.make.SourceReader;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

/** Makes a film. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = {
            "Make the film of a production and put it into out/<name>/.",
            "A production is a folder with film.yaml, screenplay.fountain, cast/, sets/ and style.yaml, or one Fountain file.",
            "The studio is started when none runs. What has not changed is taken from the library."
        })
final class MakeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PRODUCTION", description = "A folder, or a .fountain file.")
    private Path production = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Where the film goes (default: out/<name> in the current folder, and there draft, shot-2B … for a part).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private Extent extent = new Extent();

    @Option(
            names = "--max-cost",
            paramLabel = "PRICE",
            description = "Plan first, and make nothing when it would cost more.")
    private Optional<BigDecimal> maxCost = Optional.empty();

    @Option(names = "--force", description = "Ask the studio even if out/ already holds the film of this source.")
    private boolean force;

    @Option(names = "--stop", description = "Stop the studio afterwards if this command started it.")
    private boolean stop;

    @Option(names = "--keep", description = "Leave the studio running afterwards (the default).", hidden = true)
    private boolean keep;

    @Override
    public Integer call() {
        Order order = new Order(SourceReader.read(production), extent.wanted());
        Path target = out.orElseGet(
                () -> Path.of("out", order.production().name(), order.wanted().folder()));
        Maker maker = new Maker(StudioHome.find(), Terminal.standard(), ProductVersion.text());
        Exit exit = maker.make(order, target, maxCost, force, stop && !keep);
        return exit.code();
    }
}
