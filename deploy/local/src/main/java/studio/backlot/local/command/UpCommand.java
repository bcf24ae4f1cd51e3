package studio.backlot.local.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.ServiceSpec;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioLock;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.supervisor.StudioControl;
import studio.backlot.local.supervisor.Supervisor;
import studio.backlot.local.terminal.StudioTable;
import studio.backlot.local.terminal.Terminal;

/** Starts the studio. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Start the studio on this machine: Kafka, PostgreSQL, S3 and the seven services, on loopback only.",
            "Runs until Ctrl-C; with --detach it stays in the background until 'backlot down'."
        })
final class UpCommand implements Callable<Integer> {

    private static final int REFRESH_SECONDS = 2;

    @Option(
            names = {"-d", "--detach"},
            description = "Return when the studio is ready, and leave it running.")
    private boolean detach;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SERVICE",
            description = "Start these services only (the others may run elsewhere): "
                    + "gateway, character, story, preproduction, render, audio, marketing.")
    private List<String> only = List.of();

    @Override
    public Integer call() {
        StudioHome home = StudioHome.find();
        Terminal terminal = Terminal.standard();
        StudioTable table = new StudioTable(terminal);
        StudioControl control = new StudioControl(home, terminal);
        Optional<StudioRecord> running = control.running();
        if (running.isPresent()) {
            terminal.line("The studio is running already.");
            table.lines(control.awaitReady(running.get())).forEach(terminal::line);
            return Exit.DONE.code();
        }
        Services.named(only);
        if (detach) {
            table.lines(control.startDetached(only)).forEach(terminal::line);
            terminal.line("The studio runs in the background; ./backlot down stops it.");
        } else {
            runHere(home, terminal, table);
        }
        return Exit.DONE.code();
    }

    private void runHere(StudioHome home, Terminal terminal, StudioTable table) {
        StudioLock lock = StudioLock.take(home.lock())
                .orElseThrow(() -> new Refusal(Exit.STUDIO, "another command is starting or stopping the studio"));
        Supervisor supervisor = new Supervisor(home, lock, ProductVersion.build(), Clock.systemUTC(), terminal::line);
        CountDownLatch ended = new CountDownLatch(1);
        Thread drawing = Thread.ofPlatform().daemon().name("table").start(() -> {
            while (terminal.interactive() && !waited(ended)) {
                terminal.draw(table.lines(supervisor.record()));
            }
        });
        try {
            supervisor.start(Services.named(only));
            if (!terminal.interactive()) {
                table.lines(supervisor.record()).forEach(terminal::line);
            }
            terminal.line("Ctrl-C stops the studio.");
            supervisor.awaitEnd();
        } finally {
            ended.countDown();
            drawing.interrupt();
            terminal.erase();
        }
    }

    private static boolean waited(CountDownLatch ended) {
        try {
            return ended.await(REFRESH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** The services of a list of names. */
    static final class Services {

        private Services() {}

        static List<ServiceSpec> named(List<String> names) {
            List<String> known = ServiceSpec.ALL.stream().map(ServiceSpec::name).toList();
            names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw new Refusal(
                        Exit.USAGE, "there is no service '%s'; there are %s".formatted(name, String.join(", ", known)));
            });
            return ServiceSpec.ALL.stream()
                    .filter(spec -> names.isEmpty() || names.contains(spec.name()))
                    .toList();
        }
    }
}
